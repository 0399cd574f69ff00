// Ringback, all of it but the two event subscriptions (subscriptions.bicep: they need a running app).
//
// Resource-group scope, not subscription scope: whoever deploys, a person or a pipeline, then needs rights in one group and nowhere else; what-if shows this
// group only; and taking everything away is deleting the group. The group itself is made by scripts/deploy or azd.
targetScope = 'resourceGroup'

@description('Name of the installation, such as the business: 2 to 12 lower-case letters and digits.')
@minLength(2)
@maxLength(12)
param workload string = 'ringback'

@description('Which of the installations this is.')
@allowed([
  'dev'
  'test'
  'prod'
])
param environmentName string

@description('Region; its price list is what docs/costs.md computes with. It must offer Flex Consumption and, with withSpeech, Azure AI services.')
param location string = resourceGroup().location

@description('Where Communication Services keeps its data at rest. US numbers need United States. Fixed at creation.')
@allowed([
  'United States'
  'Europe'
  'UK'
  'Australia'
  'Canada'
])
param dataLocation string = 'United States'

@description('Instances always ready for calls, callbacks and the console. Each costs about $5.26 a month with 512 MB (0.5 GB x 2,628,000 s x $0.000004), plus execution. 0: a sleeping app may let a caller ring for 10 seconds and more.')
@minValue(0)
@maxValue(20)
param httpInstances int = 1

@description('Instances always ready for ladders. Each costs about $5.26 a month with 512 MB. 0: a reminder may be half a minute late; the text-back does not wait for it.')
@minValue(0)
@maxValue(20)
param durableInstances int = 0

@description('Instances always ready for the clock of running calls (staggered rings, longest waits). Each costs about $5.26 a month with 512 MB. 0: the first wait after a quiet time may last seconds too long.')
@minValue(0)
@maxValue(20)
param tickInstances int = 0

@description('Memory of an instance, in MB. 512 is enough; the price goes with it.')
@allowed([
  512
  2048
  4096
])
param instanceMemory int = 512

@description('Instances that may run at once, at most: the limit of what a flood of calls can cost.')
@minValue(40)
@maxValue(1000)
param maximumInstances int = 40

@description('Whether texts are spoken and callers heard. About $16 a million characters and $1 an hour heard; nothing when nobody calls. Off: tones only.')
param withSpeech bool = true

@description('Whether Azure OpenAI is there for the intake. About $0.15 a million tokens read and $0.60 written with the default model; nothing when it is not asked.')
param withOpenAi bool = false

@description('Model of Azure OpenAI.')
param openAiModel string = 'gpt-4o-mini'

@description('Version of the model.')
param openAiModelVersion string = '2024-07-18'

@description('Thousands of tokens a minute, at most.')
@minValue(1)
param openAiCapacity int = 10

@description('Whether ladders run on the Durable Task Scheduler instead of the storage account: for thousands of open cases at once. Publish the app with infra/host.scheduler.json then. Paid by the action.')
param withScheduler bool = false

@description('How storage is copied. LRS: within a building. ZRS: three zones, about a quarter dearer. GRS: to a second region, about double.')
@allowed([
  'Standard_LRS'
  'Standard_ZRS'
  'Standard_GRS'
  'Standard_GZRS'
])
param storageSku string = 'Standard_LRS'

@description('Days after which a recorded message is deleted whatever the plan says. Not below the plan\'s keep.')
@minValue(1)
param recordingDays int = 400

@description('Days in which a deleted recording can be brought back, and therefore still exists.')
@minValue(1)
@maxValue(365)
param softDeleteDays int = 7

@description('Days that logs are kept; the first 31 cost nothing more.')
@minValue(30)
@maxValue(730)
param logDays int = 30

@description('Gigabytes of logs a day, at most. About $2.30 a gigabyte after the first 5 of a month.')
@minValue(1)
param logGigabytesADay int = 1

@description('Who is told of alerts, by email.')
@minLength(1)
param alertEmails string[]

@description('Whether two days without a call are told.')
param watchSilence bool = false

@description('What all of this may cost a month, in the currency of the subscription: told at 80 % spent and at 100 % expected. Nothing is switched off.')
@minValue(1)
param budget int = 50

@description('First day of the month in which the budget began, such as 2026-12-01; empty: this month. It can\'t be moved, so later deployments give the first one\'s.')
param budgetStart string = ''

@description('First day of this month: not for setting, a template learns the date in no other way.')
param thisMonth string = utcNow('yyyy-MM-01')

@description('Address of the app when it has a domain of its own, such as https://phone.acme.example; empty: its azurewebsites.net name.')
param publicUrl string = ''

@description('Plan in the app\'s package that is published at start when its text is new; empty: plans are published by the API or the console.')
param planFile string = ''

@description('Client id of the Entra app registration that people sign in with; empty: no App Service authentication, people sign in with a code.')
param entraClientId string = ''

@description('Whether the vault can\'t be purged for 90 days after it was deleted. It can\'t be switched off again.')
param purgeProtection bool = false

@description('Key in the address of the webhook; empty: the one in the vault stays. The first deployment gives a random one of 32 characters or more.')
@secure()
param eventsKey string = ''

@description('Bearer key of scripts; empty: the one in the vault stays.')
@secure()
param apiKey string = ''

@description('Key that signs callback addresses and links; empty: the one in the vault stays.')
@secure()
param signingKey string = ''

// Names that the whole world shares end with letters that no other group has. This is a name, never a key: anybody can compute it.
var token = uniqueString(resourceGroup().id, workload, environmentName)
var suffix = '${workload}-${environmentName}'
var uniqueSuffix = '${suffix}-${take(token, 6)}'
var tags = {
  product: 'ringback'
  workload: workload
  environment: environmentName
}

module identity 'modules/identity.bicep' = {
  name: 'ringback-identity'
  params: {
    location: location
    suffix: suffix
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'ringback-monitoring'
  params: {
    location: location
    suffix: suffix
    tags: tags
    appPrincipalId: identity.outputs.appPrincipalId
    retentionDays: logDays
    dailyGigabytes: logGigabytesADay
  }
}

module storage 'modules/storage.bicep' = {
  name: 'ringback-storage'
  params: {
    location: location
    name: 'st${token}'
    tags: tags
    sku: storageSku
    recordingDays: recordingDays
    softDeleteDays: softDeleteDays
    appPrincipalId: identity.outputs.appPrincipalId
  }
}

module communication 'modules/communication.bicep' = {
  name: 'ringback-communication'
  params: {
    suffix: uniqueSuffix
    tags: tags
    dataLocation: dataLocation
    appPrincipalId: identity.outputs.appPrincipalId
  }
}

module speech 'modules/speech.bicep' = if (withSpeech) {
  name: 'ringback-speech'
  params: {
    location: location
    suffix: uniqueSuffix
    tags: tags
    communicationPrincipalId: communication.outputs.principalId
  }
}

module openAi 'modules/openai.bicep' = if (withOpenAi) {
  name: 'ringback-openai'
  params: {
    location: location
    suffix: uniqueSuffix
    tags: tags
    appPrincipalId: identity.outputs.appPrincipalId
    model: openAiModel
    modelVersion: openAiModelVersion
    capacity: openAiCapacity
  }
}

module scheduler 'modules/scheduler.bicep' = if (withScheduler) {
  name: 'ringback-scheduler'
  params: {
    location: location
    suffix: uniqueSuffix
    tags: tags
    appClientId: identity.outputs.appClientId
    appPrincipalId: identity.outputs.appPrincipalId
  }
}

module vault 'modules/vault.bicep' = {
  name: 'ringback-vault'
  params: {
    location: location
    name: 'kv-${token}'
    tags: tags
    appPrincipalId: identity.outputs.appPrincipalId
    workspaceId: monitoring.outputs.workspaceId
    purgeProtection: purgeProtection
    eventsKey: eventsKey
    apiKey: apiKey
    signingKey: signingKey
  }
}

module events 'modules/events.bicep' = {
  name: 'ringback-events'
  params: {
    suffix: suffix
    tags: tags
    communicationId: communication.outputs.id
    storageName: storage.outputs.name
    identityId: identity.outputs.eventsId
    principalId: identity.outputs.eventsPrincipalId
    workspaceId: monitoring.outputs.workspaceId
  }
}

// After storage, vault and the service, each with its roles: the app finds everything at its first start.
module app 'modules/app.bicep' = {
  name: 'ringback-app'
  params: {
    location: location
    suffix: uniqueSuffix
    tags: tags
    identityId: identity.outputs.appId
    identityClientId: identity.outputs.appClientId
    storageName: storage.outputs.name
    packages: storage.outputs.packages
    vaultName: vault.outputs.name
    insightsName: monitoring.outputs.insightsName
    communicationEndpoint: communication.outputs.endpoint
    communicationAudience: communication.outputs.audience
    emailSender: communication.outputs.emailSender
    speechEndpoint: withSpeech ? speech!.outputs.endpoint : ''
    schedulerAddress: withScheduler ? scheduler!.outputs.address : ''
    schedulerHub: withScheduler ? scheduler!.outputs.hubName : ''
    publicUrl: publicUrl
    planFile: planFile
    httpInstances: httpInstances
    durableInstances: durableInstances
    tickInstances: tickInstances
    instanceMemory: instanceMemory
    maximumInstances: maximumInstances
    entraSignIn: !empty(entraClientId)
  }
}

module authentication 'modules/authentication.bicep' = if (!empty(entraClientId)) {
  name: 'ringback-authentication'
  params: {
    appName: app.outputs.name
    clientId: entraClientId
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'ringback-alerts'
  params: {
    location: location
    suffix: suffix
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    topicId: events.outputs.topicId
    emails: alertEmails
    watchSilence: watchSilence
    budget: budget
    budgetStart: empty(budgetStart) ? thisMonth : budgetStart
  }
}

module workbook 'modules/workbook.bicep' = {
  name: 'ringback-workbook'
  params: {
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
  }
}

@description('Name of the function app: where the package is deployed to.')
output appName string = app.outputs.name

@description('Address of the app: for the second stage, the readiness probes and people.')
output appUrl string = empty(publicUrl) ? 'https://${app.outputs.hostName}' : publicUrl

@description('Name of the Communication Services resource: where numbers are bought.')
output communicationName string = communication.outputs.name

@description('Name of the storage account: for the second stage.')
output storageName string = storage.outputs.name

@description('Name of the vault: for the second stage, which takes the events key from it.')
output vaultName string = vault.outputs.name

@description('Name of the Event Grid topic: for the second stage.')
output topicName string = events.outputs.topicName

@description('Resource id of Event Grid\'s identity: for the second stage.')
output eventsIdentityId string = identity.outputs.eventsId

@description('Endpoint of Azure OpenAI; empty without it.')
output openAiEndpoint string = withOpenAi ? openAi!.outputs.endpoint : ''
