@description('Region of the workbook.')
param location string

@description('Tags of every resource.')
param tags object

@description('Resource id of the workspace that the figures come from.')
param workspaceId string

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  // A workbook's name must be a GUID.
  name: guid(resourceGroup().id, 'ringback')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    category: 'workbook'
    displayName: 'Ringback'
    description: 'Calls, ladders and what went wrong, from the app\'s own logs.'
    sourceId: workspaceId
    version: '1.0'
    serializedData: replace(loadTextContent('workbook.json'), '{workspaceId}', workspaceId)
  }
}
