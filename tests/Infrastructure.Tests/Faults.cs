namespace Ringback.Infrastructure.Tests;

/// <param name="From">What stands in the file; its first place counts.</param>
/// <param name="NeedsTypes">It can be seen only where the published resource types are.</param>
internal sealed record Fault(string Name, string File, string From, string To, bool NeedsTypes = false);

/// <summary>Faults that somebody could make in the files of the deployment, or in the app without thinking of the deployment.</summary>
internal static class Faults
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        new(
            "a parameter without a description", "bicep/main.bicep",
            "@description('Model of Azure OpenAI.')\n",
            ""),
        new(
            "a parameter that nothing uses", "bicep/modules/speech.bicep",
            "@description('Tags of every resource.')\nparam tags object",
            "@description('Tags of every resource.')\nparam tags object\n\n@description('Nothing of all this.')\nparam more string"),
        new(
            "a variable that nothing uses", "bicep/modules/app.bicep",
            "var httpReady",
            "var more = 'x'\nvar httpReady"),
        new(
            "a module that is given what it does not take", "bicep/main.bicep",
            "    retentionDays: logDays\n",
            "    retentionDays: logDays\n    more: logDays\n"),
        new(
            "a module that is not given what it needs", "bicep/main.bicep",
            "    vaultName: vault.outputs.name\n",
            ""),
        new(
            "an output that does not exist", "bicep/main.bicep",
            "storage.outputs.packages",
            "storage.outputs.packets"),
        new(
            "a name that does not exist", "bicep/modules/communication.bicep",
            "      domain.id\n",
            "      domains.id\n"),
        new(
            "a conditional module without a question", "bicep/main.bicep",
            "speech!.outputs",
            "speech.outputs"),
        new(
            "a missing module file", "bicep/main.bicep",
            "'modules/events.bicep'",
            "'modules/event.bicep'"),
        new(
            "a missing query file", "bicep/modules/alerts.bicep",
            "queries/poison.kql",
            "queries/poisons.kql"),
        new(
            "a brace that is not closed", "bicep/modules/vault.bicep",
            "output name string = vault.name",
            "output name string = {"),
        new(
            "a text that is not closed", "bicep/modules/vault.bicep",
            "      family: 'A'",
            "      family: 'A"),
        new(
            "a property twice", "bicep/modules/storage.bicep",
            "    allowSharedKeyAccess: false\n",
            "    allowSharedKeyAccess: false\n    allowSharedKeyAccess: false\n"),
        new(
            "the wrong scope of the template", "bicep/main.bicep",
            "targetScope = 'resourceGroup'",
            "targetScope = 'subscription'"),
        new(
            "an API version that does not exist", "bicep/modules/app.bicep",
            "Microsoft.Web/sites@2025-03-01' = {",
            "Microsoft.Web/sites@2025-13-01' = {", NeedsTypes: true),
        new(
            "a resource type that does not exist", "bicep/modules/workbook.bicep",
            "Microsoft.Insights/workbooks@",
            "Microsoft.Insights/workbook@", NeedsTypes: true),
        new(
            "a property that is misspelt", "bicep/modules/storage.bicep",
            "supportsHttpsTrafficOnly",
            "supportHttpsTrafficOnly", NeedsTypes: true),
        new(
            "a property that can only be read", "bicep/modules/vault.bicep",
            "    enableSoftDelete: true",
            "    vaultUri: 'x'\n    enableSoftDelete: true\n    privateEndpointConnections: []", NeedsTypes: true),
        new(
            "a required property that is missing", "bicep/modules/openai.bicep",
            "  sku: {\n    name: 'S0'\n  }",
            "  sku: {\n    capacity: 1\n  }", NeedsTypes: true),
        new(
            "a number where a text belongs", "bicep/modules/app.bicep",
            "perInstanceConcurrency: 32",
            "perInstanceConcurrency: '32'", NeedsTypes: true),
        new(
            "a value that is none of the enum", "bicep/modules/events.bicep",
            "type: 'UserAssigned'",
            "type: 'Userassigned'", NeedsTypes: true),
        new(
            "a lifecycle rule of no type", "bicep/modules/storage.bicep",
            "          type: 'Lifecycle'\n",
            "", NeedsTypes: true),
        new(
            "a setting that is missing", "bicep/modules/app.bicep",
            "  AcsAudience: communicationAudience\n",
            ""),
        new(
            "a setting that is misspelt", "bicep/modules/app.bicep",
            "  AcsEndpoint:",
            "  AcsEndPoint:"),
        new(
            "a setting that nobody reads", "bicep/modules/app.bicep",
            "  AcsEndpoint:",
            "  AcsRegion: 'us'\n  AcsEndpoint:"),
        new(
            "a setting that the app newly reads", "functions/Ringback.Functions/Settings/SettingsReader.cs",
            "PlanFile: PlanFile(reader));",
            "PlanFile: PlanFile(reader), More: reader.Url(\"MoreUrl\"));"),
        new(
            "the wrong audience", "bicep/modules/communication.bicep",
            "communication.properties.immutableResourceId",
            "communication.id"),
        new(
            "the wrong client id", "bicep/modules/app.bicep",
            "AZURE_CLIENT_ID: identityClientId",
            "AZURE_CLIENT_ID: identityId"),
        new(
            "a connection string instead of the identity", "bicep/modules/app.bicep",
            "AzureWebJobsStorage__accountName: storageName",
            "AzureWebJobsStorage: storageName"),
        new(
            "telemetry without the identity", "bicep/modules/app.bicep",
            ";Authorization=AAD",
            ""),
        new(
            "speech that the app is not told of", "bicep/modules/app.bicep",
            "speechSettings, addressSettings",
            "addressSettings"),
        new(
            "keys of one setting in another", "bicep/modules/app.bicep",
            "SecretName=ApiKey",
            "SecretName=EventsKey"),
        new(
            "an email sender of another domain", "bicep/modules/communication.bicep",
            "DoNotReply@${domain.properties.fromSenderDomain}",
            "DoNotReply@${email.name}.azurecomm.net"),
        new(
            "the speech endpoint of OpenAI", "bicep/main.bicep",
            "withSpeech ? speech!.outputs.endpoint : ''",
            "withOpenAi ? openAi!.outputs.endpoint : ''"),
        new(
            "a setting that Flex Consumption refuses", "bicep/modules/app.bicep",
            "  AzureWebJobsDisableHomepage: 'true'",
            "  FUNCTIONS_WORKER_RUNTIME: 'dotnet-isolated'\n  AzureWebJobsDisableHomepage: 'true'"),
        new(
            "a table that is missing", "bicep/modules/storage.bicep",
            "  'OptOuts'\n",
            ""),
        new(
            "a table that nobody uses", "bicep/modules/storage.bicep",
            "  'OptOuts'\n",
            "  'OptOuts'\n  'Optouts'\n"),
        new(
            "a queue that is misspelt", "bicep/modules/storage.bicep",
            "  'ticks'",
            "  'tick'"),
        new(
            "a container that is missing", "bicep/modules/storage.bicep",
            "  'dead-letters'\n",
            ""),
        new(
            "a container name with a capital", "bicep/modules/storage.bicep",
            "  'recordings'\n",
            "  'Recordings'\n"),
        new(
            "a table that the app newly uses", "functions/Ringback.Functions/Storage/RingbackTables.cs",
            "service.GetTableClient(\"Plans\")",
            "service.GetTableClient(\"Schemes\")"),
        new(
            "storage with keys", "bicep/modules/storage.bicep",
            "allowSharedKeyAccess: false",
            "allowSharedKeyAccess: true"),
        new(
            "storage with public blobs", "bicep/modules/storage.bicep",
            "allowBlobPublicAccess: false",
            "allowBlobPublicAccess: true"),
        new(
            "a public container", "bicep/modules/storage.bicep",
            "publicAccess: 'None'",
            "publicAccess: 'Blob'"),
        new(
            "storage with TLS 1.0", "bicep/modules/storage.bicep",
            "minimumTlsVersion: 'TLS1_2'",
            "minimumTlsVersion: 'TLS1_0'"),
        new(
            "storage without encryption on the way", "bicep/modules/storage.bicep",
            "supportsHttpsTrafficOnly: true",
            "supportsHttpsTrafficOnly: false"),
        new(
            "no soft delete", "bicep/modules/storage.bicep",
            "    deleteRetentionPolicy: {\n      enabled: true",
            "    deleteRetentionPolicy: {\n      enabled: false"),
        new(
            "recordings that never expire", "bicep/modules/storage.bicep",
            "                'recordings/'",
            "                'recording/'"),
        new(
            "a lifecycle that deletes the app's package", "bicep/modules/storage.bicep",
            "              prefixMatch: [\n                'dead-letters/'",
            "              prefixMatch: [\n                'deployments/'\n                'dead-letters/'"),
        new(
            "a package in the wrong container", "bicep/modules/storage.bicep",
            "blob}deployments'",
            "blob}packages'"),
        new(
            "a wrong role id", "bicep/modules/storage.bicep",
            "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3",
            "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa4"),
        new(
            "a role under another's name", "bicep/modules/storage.bicep",
            "var storageQueueDataContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'",
            "var storageQueueDataContributor = 'c6a89b2d-59bc-44d0-9896-0f6e12d7b80a'"),
        new(
            "a role that is too large", "bicep/modules/speech.bicep",
            "var cognitiveServicesUser = 'a97b65f3-24c7-4388-baec-2e87135dc908'",
            "var cognitiveServicesUser = 'b24988ac-6180-42a0-ab88-20f7382dd24c'"),
        new(
            "a role on the whole group", "bicep/modules/vault.bicep",
            "  scope: vault\n  properties: {\n    roleDefinitionId",
            "  scope: resourceGroup()\n  properties: {\n    roleDefinitionId"),
        new(
            "a role without a scope", "bicep/modules/communication.bicep",
            "  scope: communication\n",
            ""),
        new(
            "a role on the account instead of the queue", "bicep/modules/events.bicep",
            "  scope: ledger\n",
            "  scope: account\n"),
        new(
            "a role for the wrong identity", "bicep/main.bicep",
            "principalId: identity.outputs.eventsPrincipalId",
            "principalId: identity.outputs.appPrincipalId"),
        new(
            "speech granted to the app instead of the service", "bicep/main.bicep",
            "communicationPrincipalId: communication.outputs.principalId",
            "communicationPrincipalId: identity.outputs.appPrincipalId"),
        new(
            "a role without a reason", "bicep/modules/monitoring.bicep",
            "    description: 'The app writes its telemetry: the component takes none by key. The role reads nothing.'\n",
            ""),
        new(
            "a role without the principal's kind", "bicep/modules/vault.bicep",
            "    principalType: 'ServicePrincipal'\n",
            ""),
        new(
            "a role whose name is another's", "bicep/modules/storage.bicep",
            "guid(account.id, appPrincipalId, storageTableDataContributor)",
            "guid(account.id, appPrincipalId, storageQueueDataContributor)"),
        new(
            "a client id where the object id belongs", "bicep/modules/identity.bicep",
            "output appPrincipalId string = app.properties.principalId",
            "output appPrincipalId string = app.properties.clientId"),
        new(
            "the ledger's role on another queue", "bicep/modules/events.bicep",
            "  name: 'events'\n",
            "  name: 'ticks'\n"),
        new(
            "a key in an output", "bicep/modules/storage.bicep",
            "output name string = account.name",
            "output name string = account.listKeys().keys[0].value"),
        new(
            "a secret in an output", "bicep/modules/vault.bicep",
            "output name string = vault.name",
            "output name string = eventsKey"),
        new(
            "the connection string in an output", "bicep/modules/monitoring.bicep",
            "output insightsName string = insights.name",
            "output insightsName string = insights.properties.ConnectionString"),
        new(
            "a key that can be guessed", "bicep/main.bicep",
            "    eventsKey: eventsKey\n",
            "    eventsKey: uniqueString(resourceGroup().id)\n"),
        new(
            "a key that is made of a name", "bicep/main.bicep",
            "    signingKey: signingKey\n",
            "    signingKey: token\n"),
        new(
            "a secret parameter that is not marked", "bicep/main.bicep",
            "@secure()\nparam apiKey",
            "param apiKey"),
        new(
            "a secret with a default", "bicep/main.bicep",
            "param signingKey string = ''",
            "param signingKey string = 'correct horse battery staple'"),
        new(
            "a secret in a parameter file", "infra/prod.bicepparam",
            "param apiKey = readEnvironmentVariable('RINGBACK_API_KEY', '')",
            "param apiKey = 'f3b1c5d7e9a2f3b1c5d7e9a2f3b1c5d7'"),
        new(
            "a key in the settings", "bicep/modules/app.bicep",
            "'@Microsoft.KeyVault(VaultName=${vaultName};SecretName=SigningKey)'",
            "uniqueString(vaultName)"),
        new(
            "keys that every deployment makes anew", "bicep/modules/vault.bicep",
            "= if (!empty(signingKey)) {",
            "= {"),
        new(
            "a key under another name", "bicep/modules/vault.bicep",
            "  name: 'SigningKey'",
            "  name: 'SignKey'"),
        new(
            "the wrong key in the webhook", "bicep/subscriptions.bicep",
            "getSecret('EventsKey')",
            "getSecret('ApiKey')"),
        new(
            "access policies instead of roles", "bicep/modules/vault.bicep",
            "enableRbacAuthorization: true",
            "enableRbacAuthorization: false"),
        new(
            "a vault that the second stage can't read", "bicep/modules/vault.bicep",
            "enabledForTemplateDeployment: true",
            "enabledForTemplateDeployment: false"),
        new(
            "keys of the communication service", "bicep/modules/communication.bicep",
            "disableLocalAuth: true",
            "disableLocalAuth: false"),
        new(
            "keys of the speech resource", "bicep/modules/speech.bicep",
            "    disableLocalAuth: true\n",
            ""),
        new(
            "telemetry from anybody", "bicep/modules/monitoring.bicep",
            "    DisableLocalAuth: true",
            "    DisableLocalAuth: false"),
        new(
            "the wrong version of .NET", "bicep/modules/app.bicep",
            "version: '10.0'",
            "version: '8.0'"),
        new(
            "the wrong worker", "bicep/modules/app.bicep",
            "name: 'dotnet-isolated'",
            "name: 'dotnet'"),
        new(
            "another plan", "bicep/modules/app.bicep",
            "name: 'FC1'\n    tier: 'FlexConsumption'",
            "name: 'Y1'\n    tier: 'Dynamic'"),
        new(
            "a plan for Windows", "bicep/modules/app.bicep",
            "reserved: true",
            "reserved: false"),
        new(
            "an app over HTTP", "bicep/modules/app.bicep",
            "httpsOnly: true",
            "httpsOnly: false"),
        new(
            "an app with TLS 1.0", "bicep/modules/app.bicep",
            "minTlsVersion: '1.2'",
            "minTlsVersion: '1.0'"),
        new(
            "an app that takes FTP", "bicep/modules/app.bicep",
            "ftpsState: 'Disabled'",
            "ftpsState: 'AllAllowed'"),
        new(
            "key references by another identity", "bicep/modules/app.bicep",
            "    keyVaultReferenceIdentity: identityId\n",
            ""),
        new(
            "nothing always ready for calls", "bicep/modules/app.bicep",
            "concat(httpReady, durableReady, ticksReady)",
            "concat(durableReady, ticksReady)"),
        new(
            "an always-ready group that does not exist", "bicep/modules/app.bicep",
            "name: 'durable'",
            "name: 'durables'"),
        new(
            "an always-ready function that does not exist", "bicep/modules/app.bicep",
            "function:TickQueue",
            "function:Ticks"),
        new(
            "no instance by default", "bicep/main.bicep",
            "param httpInstances int = 1",
            "param httpInstances int = 0"),
        new(
            "an instance whose price nobody tells", "bicep/main.bicep",
            "Instances always ready for ladders. Each costs about $5.26 a month with 512 MB.",
            "Instances always ready for ladders."),
        new(
            "a deployment with a connection string", "bicep/modules/app.bicep",
            "            type: 'UserAssignedIdentity'",
            "            type: 'StorageAccountConnectionString'"),
        new(
            "Event Grid's identity on the app", "bicep/main.bicep",
            "identityId: identity.outputs.appId",
            "identityId: identity.outputs.eventsId"),
        new(
            "the app before its keys", "bicep/main.bicep",
            "vaultName: vault.outputs.name",
            "vaultName: 'kv-${token}'"),
        new(
            "the app before its storage's roles", "bicep/main.bicep",
            "    storageName: storage.outputs.name\n    packages: storage.outputs.packages",
            "    storageName: 'st${token}'\n    packages: 'https://x'"),
        new(
            "an email domain that is not linked", "bicep/modules/communication.bicep",
            "    linkedDomains: [\n      domain.id\n    ]\n",
            ""),
        new(
            "an email domain under another name", "bicep/modules/communication.bicep",
            "name: 'AzureManagedDomain'",
            "name: 'Alerts'"),
        new(
            "a service without an identity", "bicep/modules/communication.bicep",
            "  identity: {\n    type: 'SystemAssigned'\n  }\n",
            ""),
        new(
            "a service in a region", "bicep/modules/communication.bicep",
            "location: 'global'",
            "location: 'eastus'"),
        new(
            "speech of another kind", "bicep/modules/speech.bicep",
            "kind: 'CognitiveServices'",
            "kind: 'SpeechServices'"),
        new(
            "speech without its own name", "bicep/modules/speech.bicep",
            "    customSubDomainName: 'speech-${suffix}'\n",
            ""),
        new(
            "OpenAI also when nobody asks", "bicep/main.bicep",
            "'modules/openai.bicep' = if (withOpenAi) {",
            "'modules/openai.bicep' = if (withSpeech) {"),
        new(
            "Insights without a workspace", "bicep/modules/monitoring.bicep",
            "    WorkspaceResourceId: workspace.id\n",
            ""),
        new(
            "logs without a limit", "bicep/modules/monitoring.bicep",
            "      dailyQuotaGb: dailyGigabytes",
            "      dailyQuotaGb: -1"),
        new(
            "the fast way for texts, too", "bicep/modules/subscriptions.bicep",
            "        'Microsoft.Communication.IncomingCall'\n      ]",
            "        'Microsoft.Communication.IncomingCall'\n        'Microsoft.Communication.SMSReceived'\n      ]"),
        new(
            "the two ways' events swapped", "bicep/modules/subscriptions.bicep",
            "        'Microsoft.Communication.IncomingCall'\n      ]",
            "        'Microsoft.Communication.SMSReceived'\n      ]"),
        new(
            "a ledger without texts", "bicep/modules/subscriptions.bicep",
            "        'Microsoft.Communication.SMSReceived'\n",
            ""),
        new(
            "a ledger without calls", "bicep/modules/subscriptions.bicep",
            "        'Microsoft.Communication.IncomingCall'\n        'Microsoft.Communication.SMSReceived'",
            "        'Microsoft.Communication.SMSReceived'"),
        new(
            "an event that is misspelt", "bicep/modules/subscriptions.bicep",
            "Microsoft.Communication.SMSDeliveryReportReceived",
            "Microsoft.Communication.SmsDeliveryReportReceived"),
        new(
            "a fast way that tries for a day", "bicep/modules/subscriptions.bicep",
            "eventTimeToLiveInMinutes: 1\n",
            "eventTimeToLiveInMinutes: 1440\n"),
        new(
            "a fast way that tries often", "bicep/modules/subscriptions.bicep",
            "maxDeliveryAttempts: 2\n",
            "maxDeliveryAttempts: 30\n"),
        new(
            "a ledger that gives up at once", "bicep/modules/subscriptions.bicep",
            "maxDeliveryAttempts: 30",
            "maxDeliveryAttempts: 1"),
        new(
            "the wrong queue", "bicep/modules/subscriptions.bicep",
            "queueName: 'events'",
            "queueName: 'ticks'"),
        new(
            "no dead letters", "bicep/modules/subscriptions.bicep",
            "    deadLetterWithResourceIdentity: {\n      identity: {\n        type: 'UserAssigned'\n        userAssignedIdentity: identityId\n      }\n      deadLetterDestination: {\n        endpointType: 'StorageBlob'\n        properties: {\n          resourceId: account.id\n          blobContainerName: 'dead-letters'\n        }\n      }\n    }\n",
            ""),
        new(
            "dead letters in the wrong container", "bicep/modules/subscriptions.bicep",
            "blobContainerName: 'dead-letters'",
            "blobContainerName: 'deadletters'"),
        new(
            "a ledger by key", "bicep/modules/subscriptions.bicep",
            "    deliveryWithResourceIdentity: {\n      identity: {\n        type: 'UserAssigned'\n        userAssignedIdentity: identityId\n      }\n      destination: {\n        endpointType: 'StorageQueue'\n        properties: {\n          resourceId: account.id\n          queueName: 'events'\n          queueMessageTimeToLiveInSeconds: 604800\n        }\n      }\n    }\n",
            "    destination: {\n      endpointType: 'StorageQueue'\n      properties: {\n        resourceId: account.id\n        queueName: 'events'\n      }\n    }\n"),
        new(
            "another route of the webhook", "bicep/modules/subscriptions.bicep",
            "/hooks/events?key=",
            "/hooks/event?key="),
        new(
            "another name of the key in the address", "bicep/modules/subscriptions.bicep",
            "/hooks/events?key=",
            "/hooks/events?code="),
        new(
            "a route that the app has changed", "functions/Ringback.Functions/Calls/Hooks/EventsWebhook.cs",
            "Route = \"hooks/events\"",
            "Route = \"hooks/grid\""),
        new(
            "another schema of the events", "bicep/modules/subscriptions.bicep",
            "eventDeliverySchema: 'EventGridSchema'",
            "eventDeliverySchema: 'CustomInputSchema'"),
        new(
            "calls of some numbers only", "bicep/modules/subscriptions.bicep",
            "    filter: {\n",
            "    filter: {\n      subjectEndsWith: '0100'\n"),
        new(
            "a webhook with TLS 1.0", "bicep/modules/subscriptions.bicep",
            "minimumTlsVersionAllowed: '1.2'",
            "minimumTlsVersionAllowed: '1.0'"),
        new(
            "a subscription without its topic", "bicep/modules/subscriptions.bicep",
            "  parent: topic\n  name: 'ledger'",
            "  name: 'ledger'"),
        new(
            "the topic of another service", "bicep/modules/events.bicep",
            "topicType: 'Microsoft.Communication.CommunicationServices'",
            "topicType: 'Microsoft.Storage.StorageAccounts'"),
        new(
            "a topic without an identity", "bicep/modules/events.bicep",
            "  identity: {\n    type: 'UserAssigned'\n    userAssignedIdentities: {\n      '${identityId}': {}\n    }\n  }\n",
            ""),
        new(
            "a topic in a region", "bicep/modules/events.bicep",
            "location: 'global'",
            "location: 'eastus'"),
        new(
            "subscriptions before the app answers", "bicep/main.bicep",
            "module workbook 'modules/workbook.bicep'",
            "module subscriptions 'modules/subscriptions.bicep' = {\n  name: 's'\n  params: {\n    topicName: events.outputs.topicName\n    storageName: storage.outputs.name\n    identityId: identity.outputs.eventsId\n    appUrl: publicUrl\n    eventsKey: eventsKey\n  }\n}\n\nmodule workbook 'modules/workbook.bicep'"),
        new(
            "an output that the second stage lacks", "bicep/main.bicep",
            "output topicName string",
            "output topic string"),
        new(
            "hooks behind the sign-in", "bicep/modules/authentication.bicep",
            "        '/hooks/*'\n",
            ""),
        new(
            "claim links behind the sign-in", "bicep/modules/authentication.bicep",
            "        '/c/*'\n",
            ""),
        new(
            "media behind the sign-in", "bicep/modules/authentication.bicep",
            "        '/media/*'\n",
            "        '/media'\n"),
        new(
            "everything open", "bicep/modules/authentication.bicep",
            "        '/c/*'\n",
            "        '/c/*'\n        '/*'\n"),
        new(
            "sign-in that asks nobody", "bicep/modules/authentication.bicep",
            "requireAuthentication: true",
            "requireAuthentication: false"),
        new(
            "sign-in that lets everybody through", "bicep/modules/authentication.bicep",
            "unauthenticatedClientAction: 'RedirectToLoginPage'",
            "unauthenticatedClientAction: 'AllowAnonymous'"),
        new(
            "sign-in of the whole world", "bicep/modules/authentication.bicep",
            "${tenant().tenantId}/v2.0",
            "common/v2.0"),
        new(
            "sign-in for another audience", "bicep/modules/authentication.bicep",
            "            'api://${clientId}'",
            "            'api://${appName}'"),
        new(
            "sign-in on by default", "bicep/main.bicep",
            "param entraClientId string = ''",
            "param entraClientId string = '00000000-0000-0000-0000-000000000001'"),
        new(
            "sign-in always made", "bicep/main.bicep",
            "'modules/authentication.bicep' = if (!empty(entraClientId)) {",
            "'modules/authentication.bicep' = {"),
        new(
            "a path that the app newly leaves open", "functions/Ringback.Functions/Security/AccessMiddleware.cs",
            "\"/health\", \"/c\"]",
            "\"/health\", \"/c\", \"/widget\"]"),
        new(
            "an alert that tells nobody", "bicep/modules/alerts.bicep",
            "      actionGroups: [\n        team.id\n      ]",
            "      actionGroups: []"),
        new(
            "an alert that is off", "bicep/modules/alerts.bicep",
            "    threshold: 0\n    enabled: true",
            "    threshold: 0\n    enabled: false"),
        new(
            "an alert that never fires", "bicep/modules/alerts.bicep",
            "    operator: 'LessThan'\n    threshold: 1",
            "    operator: 'GreaterThan'\n    threshold: 1"),
        new(
            "a query for a message that nobody writes", "bicep/modules/queries/text-back-late.kql",
            "should have acted by now",
            "should have acted earlier"),
        new(
            "a query for a function that does not exist", "bicep/modules/queries/ring-window.kql",
            "\"EventsWebhook\"",
            "\"EventHook\""),
        new(
            "a message that the app has changed", "functions/Ringback.Functions/Calls/Hooks/CallCallbacks.cs",
            "was refused: {Fault}",
            "was rejected: {Fault}"),
        new(
            "two queries swapped", "bicep/modules/alerts.bicep",
            "loadTextContent('queries/poison.kql')",
            "loadTextContent('queries/not-ready.kql')"),
        new(
            "an alert that is missing", "bicep/modules/alerts.bicep",
            "    name: 'text-back-late'",
            "    name: 'text-late'"),
        new(
            "dead letters of one way only", "bicep/modules/alerts.bicep",
            "    subscription: 'ledger'",
            "    subscription: 'fast'"),
        new(
            "another metric", "bicep/modules/alerts.bicep",
            "metricName: 'DeadLetteredCount'",
            "metricName: 'PublishSuccessCount'"),
        new(
            "a budget that nobody hears of", "bicep/modules/alerts.bicep",
            "        contactEmails: emails\n      }\n      expected",
            "        contactEmails: []\n      }\n      expected"),
        new(
            "a budget a year", "bicep/modules/alerts.bicep",
            "timeGrain: 'Monthly'",
            "timeGrain: 'Annually'"),
        new(
            "a workbook that can't be read", "bicep/modules/workbook.json",
            "\"version\": \"Notebook/1.0\",",
            "\"version\": \"Notebook/1.0\""),
        new(
            "a figure of nothing", "bicep/modules/workbook.json",
            "Name == \\\"Climb\\\"",
            "Name == \\\"Climbing\\\""),
        new(
            "a storage name that is too long", "bicep/main.bicep",
            "name: 'st${token}'",
            "name: 'st${workload}${token}'"),
        new(
            "a storage name with a hyphen", "bicep/main.bicep",
            "name: 'st${token}'",
            "name: 'st-${token}'"),
        new(
            "a vault name that is too long", "bicep/main.bicep",
            "name: 'kv-${token}'",
            "name: 'kv-${workload}-${token}'"),
        new(
            "a name that somebody else may have", "bicep/main.bicep",
            "var uniqueSuffix = '${suffix}-${take(token, 6)}'",
            "var uniqueSuffix = '${suffix}-phone'"),
        new(
            "a workload of any length", "bicep/main.bicep",
            "@minLength(2)\n@maxLength(12)\n",
            ""),
        new(
            "a parameter that does not exist", "infra/prod.bicepparam",
            "param watchSilence",
            "param watchForSilence"),
        new(
            "a needed parameter that is not given", "infra/test.bicepparam",
            "param environmentName = 'test'\n",
            ""),
        new(
            "prod that is called test", "infra/prod.bicepparam",
            "param environmentName = 'prod'",
            "param environmentName = 'test'"),
        new(
            "an environment that is not allowed", "infra/dev.bicepparam",
            "param environmentName = 'dev'",
            "param environmentName = 'development'"),
        new(
            "nothing always ready in prod", "infra/prod.bicepparam",
            "param httpInstances = 1",
            "param httpInstances = 0"),
        new(
            "ladders that sleep in prod", "infra/prod.bicepparam",
            "param durableInstances = 1\n",
            ""),
        new(
            "more instances than allowed", "infra/dev.bicepparam",
            "param httpInstances = 0",
            "param httpInstances = 21"),
        new(
            "a text for a number", "infra/dev.bicepparam",
            "param budget = 20",
            "param budget = '20'"),
        new(
            "another template", "infra/dev.bicepparam",
            "using '../bicep/main.bicep'",
            "using '../bicep/app.bicep'"),
        new(
            "a parameter file that needs an environment", "infra/dev.bicepparam",
            "readEnvironmentVariable('RINGBACK_ALERT_EMAIL', '')",
            "readEnvironmentVariable('RINGBACK_ALERT_EMAIL')"),
        new(
            "the host's file out of step", "infra/host.scheduler.json",
            "\"maxDequeueCount\": 90",
            "\"maxDequeueCount\": 5"),
        new(
            "a scheduler under another name", "infra/host.scheduler.json",
            "DURABLE_TASK_SCHEDULER_CONNECTION_STRING",
            "DTS_CONNECTION_STRING"),
        new(
            "a linter that only warns", "bicepconfig.json",
            "\"no-unused-params\": { \"level\": \"error\" }",
            "\"no-unused-params\": { \"level\": \"warning\" }"),
        new(
            "a child without its parent", "bicep/modules/storage.bicep",
            "  parent: queueService\n",
            ""),
        new(
            "an output that nobody takes", "bicep/modules/events.bicep",
            "@description('Name of the topic.')",
            "@description('Kind of the topic.')\noutput kind string = topic.type\n\n@description('Name of the topic.')"),
        new(
            "a resource without tags", "bicep/modules/monitoring.bicep",
            "  tags: tags\n  kind: 'web'",
            "  kind: 'web'", NeedsTypes: true),
        new(
            "a role id that is none", "bicep/modules/storage.bicep",
            "b7e6dc6d-f1e8-4753-8033-0f276bb0955b",
            "b7e6dc6d"),
        new(
            "a default that costs", "bicep/main.bicep",
            "param withScheduler bool = false",
            "param withScheduler bool = true"),
        new(
            "a limit that the module does not share", "bicep/modules/app.bicep",
            "@maxValue(1000)",
            "@maxValue(100)"),
        new(
            "failed deliveries that nobody records", "bicep/modules/events.bicep",
            "category: 'DeliveryFailures'\n        enabled: true",
            "category: 'DeliveryFailures'\n        enabled: false"),
        new(
            "an alert that waits", "bicep/modules/alerts.bicep",
            "minFailingPeriodsToAlert: 1",
            "minFailingPeriodsToAlert: 4"),
        new(
            "a key from another place", "infra/dev.bicepparam",
            "RINGBACK_API_KEY",
            "RINGBACK_EVENTS_KEY"),
        new(
            "calls that may ring ten times as long", "bicep/modules/queries/ring-window.kql",
            "Seconds > 5",
            "Seconds > 50"),
        new(
            "a figure without its time", "bicep/modules/workbook.json",
            "\"timeContextFromParameter\": \"TimeRange\"",
            "\"timeContextFromParameter\": \"Time\""),
        new(
            "a workbook of no workspace", "bicep/modules/workbook.json",
            "\"{workspaceId}\"",
            "\"\""),
    ];
}
