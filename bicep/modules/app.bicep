@description('Region of the app.')
param location string

@description('What the names end with; the app\'s is part of its address, so unique in the world.')
@maxLength(40)
param suffix string

@description('Tags of every resource.')
param tags object

@description('Resource id of the app\'s identity.')
param identityId string

@description('Client id of the app\'s identity.')
param identityClientId string

@description('Name of the storage account.')
param storageName string

@description('Address of the container with the app\'s package.')
param packages string

@description('Name of the vault with the app\'s keys.')
param vaultName string

@description('Name of the Application Insights component.')
param insightsName string

@description('Address of the Communication Services API.')
param communicationEndpoint string

@description('What the service\'s callback tokens are addressed to.')
param communicationAudience string

@description('Address that alerts are sent from; empty: no emails.')
param emailSender string

@description('Speech endpoint; empty: tones only.')
param speechEndpoint string

@description('Address of the Durable Task Scheduler; empty: ladders are kept in the storage account.')
param schedulerAddress string

@description('Task hub in the scheduler; empty without one.')
param schedulerHub string

@description('Address at which the service reaches the app; empty: the app\'s own host name.')
param publicUrl string

@description('Plan in the app\'s package that is published at start; empty: none.')
param planFile string

@description('Instances that always stand ready for calls, callbacks and the console.')
@minValue(0)
@maxValue(20)
param httpInstances int

@description('Instances that always stand ready for ladders.')
@minValue(0)
@maxValue(20)
param durableInstances int

@description('Instances that always stand ready for the clock of running calls.')
@minValue(0)
@maxValue(20)
param tickInstances int

@description('Memory of an instance, in MB.')
@allowed([
  512
  2048
  4096
])
param instanceMemory int

@description('Instances that may run at once, at most.')
@minValue(40)
@maxValue(1000)
param maximumInstances int

@description('Whether Entra signs people in by the app\'s identity, without a client secret.')
param entraSignIn bool

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

// What docs/settings.md lists, and what the host needs. Nothing here is a secret: the three keys are references into the vault.
var appSettings = {
  AzureWebJobsStorage__accountName: storageName
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
  AZURE_CLIENT_ID: identityClientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
  AzureWebJobsDisableHomepage: 'true'
  AcsEndpoint: communicationEndpoint
  AcsAudience: communicationAudience
  EmailSender: emailSender
  EventsKey: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=EventsKey)'
  ApiKey: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=ApiKey)'
  SigningKey: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=SigningKey)'
}
var speechSettings = empty(speechEndpoint) ? {} : {
  SpeechEndpoint: speechEndpoint
}
var addressSettings = empty(publicUrl) ? {} : {
  PublicUrl: publicUrl
}
var planSettings = empty(planFile) ? {} : {
  PlanFile: planFile
}
var schedulerSettings = empty(schedulerAddress) ? {} : {
  DURABLE_TASK_SCHEDULER_CONNECTION_STRING: schedulerAddress
  TASKHUB_NAME: schedulerHub
}
var signInSettings = entraSignIn ? {
  OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID: identityClientId
} : {}
var settings = union(appSettings, speechSettings, addressSettings, planSettings, schedulerSettings, signInSettings)

// A call rings for 30 seconds, and an app that sleeps may need most of them to wake up: one instance of each group stands ready where calls are real.
var httpReady = httpInstances == 0 ? [] : [
  {
    name: 'http'
    instanceCount: httpInstances
  }
]
var durableReady = durableInstances == 0 ? [] : [
  {
    name: 'durable'
    instanceCount: durableInstances
  }
]
var ticksReady = tickInstances == 0 ? [] : [
  {
    name: 'function:TickQueue'
    instanceCount: tickInstances
  }
]

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: 'plan-${suffix}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: 'func-${suffix}'
  location: location
  // azd finds the app that it publishes by this tag.
  tags: union(tags, {
    'azd-service-name': 'ringback'
  })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    publicNetworkAccess: 'Enabled'
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
      remoteDebuggingEnabled: false
      appSettings: map(items(settings), setting => {
        name: setting.key
        value: setting.value
      })
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packages
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      scaleAndConcurrency: {
        alwaysReady: concat(httpReady, durableReady, ticksReady)
        instanceMemoryMB: instanceMemory
        maximumInstanceCount: maximumInstances
        // The app waits for others most of the time; too few at once would start new instances, cold, in the middle of calls.
        triggers: {
          http: {
            perInstanceConcurrency: 32
          }
        }
      }
    }
  }
}

@description('Name of the function app.')
output name string = app.name

@description('Host name at which the app is reached.')
output hostName string = app.properties.defaultHostName
