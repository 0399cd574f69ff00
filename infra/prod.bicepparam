// The business's line: an instance of each group stands ready, and silence is told. docs/costs.md has the arithmetic.
using '../bicep/main.bicep'

param environmentName = 'prod'
param httpInstances = 1
param durableInstances = 1
param tickInstances = 1
param storageSku = 'Standard_ZRS'
param alertEmails = [
  readEnvironmentVariable('RINGBACK_ALERT_EMAIL', '')
]
param watchSilence = true
param budgetStart = readEnvironmentVariable('RINGBACK_BUDGET_START', '')
param budget = 60
param purgeProtection = true

// Random, from scripts/deploy, at the first deployment; empty afterwards: the vault keeps them.
param eventsKey = readEnvironmentVariable('RINGBACK_EVENTS_KEY', '')
param apiKey = readEnvironmentVariable('RINGBACK_API_KEY', '')
param signingKey = readEnvironmentVariable('RINGBACK_SIGNING_KEY', '')
