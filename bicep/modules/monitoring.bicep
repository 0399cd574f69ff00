@description('Region of the workspace.')
param location string

@description('What the names end with, such as ringback-prod.')
param suffix string

@description('Tags of every resource.')
param tags object

@description('Object id of the app\'s identity.')
param appPrincipalId string

@description('Days that logs are kept. The first 31 are included in the price of ingestion.')
@minValue(30)
@maxValue(730)
param retentionDays int

@description('Gigabytes of logs a day, after which the rest of the day is not recorded: no bug may cost more than the phone calls.')
@minValue(1)
param dailyGigabytes int

var monitoringMetricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'

resource workspace 'Microsoft.OperationalInsights/workspaces@2026-03-01' = {
  name: 'log-${suffix}'
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: retentionDays
    features: {
      disableLocalAuth: true
      enableLogAccessUsingOnlyResourcePermissions: true
    }
    workspaceCapping: {
      dailyQuotaGb: dailyGigabytes
    }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-${suffix}'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
  }
}

resource appWritesTelemetry 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, appPrincipalId, monitoringMetricsPublisher)
  scope: insights
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', monitoringMetricsPublisher)
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    description: 'The app writes its telemetry: the component takes none by key. The role reads nothing.'
  }
}

@description('Resource id of the workspace: what alerts and the workbook ask.')
output workspaceId string = workspace.id

@description('Name of the Application Insights component.')
output insightsName string = insights.name
