// For rehearsals before an update: as prod, but smaller, and nobody is woken when it is silent.
using '../bicep/main.bicep'

param environmentName = 'test'
param httpInstances = 1
param alertEmails = [
  readEnvironmentVariable('RINGBACK_ALERT_EMAIL', '')
]
param budgetStart = readEnvironmentVariable('RINGBACK_BUDGET_START', '')
param budget = 30

// Random, from scripts/deploy, at the first deployment; empty afterwards: the vault keeps them.
param eventsKey = readEnvironmentVariable('RINGBACK_EVENTS_KEY', '')
param apiKey = readEnvironmentVariable('RINGBACK_API_KEY', '')
param signingKey = readEnvironmentVariable('RINGBACK_SIGNING_KEY', '')
