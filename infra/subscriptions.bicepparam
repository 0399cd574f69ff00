// The second stage's parameters are what the first one gave out: scripts/deploy and azd put them into the environment.
using '../bicep/subscriptions.bicep'

param topicName = readEnvironmentVariable('RINGBACK_TOPIC', '')
param storageName = readEnvironmentVariable('RINGBACK_STORAGE', '')
param vaultName = readEnvironmentVariable('RINGBACK_VAULT', '')
param eventsIdentityId = readEnvironmentVariable('RINGBACK_EVENTS_IDENTITY', '')
param appUrl = readEnvironmentVariable('RINGBACK_URL', '')
