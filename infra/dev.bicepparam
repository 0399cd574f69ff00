// For a developer: nothing stands ready, so it costs next to nothing while nobody calls.
using '../bicep/main.bicep'

param environmentName = 'dev'
param httpInstances = 0
param alertEmails = [
  readEnvironmentVariable('RINGBACK_ALERT_EMAIL', '')
]
param budgetStart = readEnvironmentVariable('RINGBACK_BUDGET_START', '')
param budget = 20

// Random, from scripts/deploy, at the first deployment; empty afterwards: the vault keeps them.
param eventsKey = readEnvironmentVariable('RINGBACK_EVENTS_KEY', '')
param apiKey = readEnvironmentVariable('RINGBACK_API_KEY', '')
param signingKey = readEnvironmentVariable('RINGBACK_SIGNING_KEY', '')
