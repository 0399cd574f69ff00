@description('Region of the log alerts.')
param location string

@description('What the names end with, such as ringback-prod.')
param suffix string

@description('Tags of every resource.')
param tags object

@description('Resource id of the workspace with the app\'s logs.')
param workspaceId string

@description('Resource id of the Event Grid topic.')
param topicId string

@description('Addresses that are told.')
@minLength(1)
param emails string[]

@description('Whether a line without a call for two days is told: not for an environment that nobody calls.')
param watchSilence bool

@description('What the resource group may cost a month, in the currency of the subscription.')
@minValue(1)
param budget int

@description('First day of the month in which the budget begins.')
param budgetStart string

resource team 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${suffix}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'ringback'
    emailReceivers: map(emails, email => {
      name: email
      emailAddress: email
      useCommonAlertSchema: true
    })
  }
}

// Severity 0: a caller is lost right now. 1: a promise is about to break. 2: it will be noticed tomorrow.
var rules = [
  {
    name: 'calls-refused'
    title: 'Calls not taken by the app'
    description: 'Event Grid brought a call and the app refused it or failed. Look at the failed EventsWebhook requests; the ledger may have answered it since.'
    query: loadTextContent('queries/calls-refused.kql')
    severity: 0
    frequency: 'PT5M'
    window: 'PT5M'
    operator: 'GreaterThan'
    threshold: 0
    enabled: true
  }
  {
    name: 'not-ready'
    title: 'The app can\'t take calls'
    description: 'Storage or the plan is not there. The exception of the log line says which; /health/ready says it too.'
    query: loadTextContent('queries/not-ready.kql')
    severity: 0
    frequency: 'PT5M'
    window: 'PT5M'
    operator: 'GreaterThan'
    threshold: 3
    enabled: true
  }
  {
    name: 'text-back-late'
    title: 'A text-back or reminder is more than 60 seconds late'
    description: 'The sweeper found a ladder that should have acted a minute ago and started it again. Look at the Ladder and Climb requests and at the scheduler or queues behind them.'
    query: loadTextContent('queries/text-back-late.kql')
    severity: 1
    frequency: 'PT5M'
    window: 'PT5M'
    operator: 'GreaterThan'
    threshold: 0
    enabled: true
  }
  {
    name: 'callbacks-refused'
    title: 'News of running calls is refused'
    description: 'Tokens or secrets of callbacks were not accepted. After a deployment: AcsAudience or SigningKey is wrong. Otherwise a stranger knocks.'
    query: loadTextContent('queries/callbacks-refused.kql')
    severity: 1
    frequency: 'PT15M'
    window: 'PT15M'
    operator: 'GreaterThan'
    threshold: 5
    enabled: true
  }
  {
    name: 'calls-failing'
    title: 'Orders of calls are refused by the service'
    description: 'Communication Services refused for good what the plan asked for. The log line names the call, the order and the reason.'
    query: loadTextContent('queries/calls-failing.kql')
    severity: 2
    frequency: 'PT15M'
    window: 'PT15M'
    operator: 'GreaterThan'
    threshold: 5
    enabled: true
  }
  {
    name: 'poison'
    title: 'A message was given up'
    description: 'A message was put into a poison queue after 90 attempts. Read it there, mend the cause and put it back.'
    query: loadTextContent('queries/poison.kql')
    severity: 1
    frequency: 'PT15M'
    window: 'PT15M'
    operator: 'GreaterThan'
    threshold: 0
    enabled: true
  }
  {
    name: 'ring-window'
    title: 'Calls ring too long before the app answers'
    description: 'One call in twenty takes the app more than 5 of its 30 seconds. Is an instance always ready for http? Is storage slow?'
    query: loadTextContent('queries/ring-window.kql')
    severity: 2
    frequency: 'PT15M'
    window: 'PT1H'
    operator: 'GreaterThan'
    threshold: 0
    enabled: true
  }
  {
    name: 'silent-line'
    title: 'Nobody has called for two days'
    description: 'Call the number. If it does not ring, look at the number, the subscription fast and its dead letters.'
    query: loadTextContent('queries/silent-line.kql')
    severity: 2
    frequency: 'PT1H'
    window: 'P2D'
    operator: 'LessThan'
    threshold: 1
    enabled: watchSilence
  }
]

resource logAlerts 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = [for rule in rules: {
  name: '${rule.name}-${suffix}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: rule.title
    description: rule.description
    enabled: rule.enabled
    severity: rule.severity
    scopes: [
      workspaceId
    ]
    evaluationFrequency: rule.frequency
    windowSize: rule.window
    criteria: {
      allOf: [
        {
          query: rule.query
          timeAggregation: 'Count'
          operator: rule.operator
          threshold: rule.threshold
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    autoMitigate: true
    // The tables of a new workspace come with the first log line, after this rule.
    skipQueryValidation: true
    actions: {
      actionGroups: [
        team.id
      ]
    }
  }
}]

// What Event Grid itself could not deliver: the only word of a call when the whole app is away.
var deliveries = [
  {
    subscription: 'fast'
    title: 'A call was not answered by the app'
    severity: 0
  }
  {
    subscription: 'ledger'
    title: 'An event was lost from the ledger'
    severity: 1
  }
]

resource deadLetterAlerts 'Microsoft.Insights/metricAlerts@2026-01-01' = [for delivery in deliveries: {
  name: 'dead-letters-${delivery.subscription}-${suffix}'
  location: 'global'
  tags: tags
  properties: {
    description: '${delivery.title}: Event Grid gave up on the subscription ${delivery.subscription}. The event lies in the container dead-letters.'
    enabled: true
    severity: delivery.severity
    scopes: [
      topicId
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'dead-letters'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.EventGrid/systemTopics'
          metricName: 'DeadLetteredCount'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 0
          dimensions: [
            {
              name: 'EventSubscriptionName'
              operator: 'Include'
              values: [
                delivery.subscription
              ]
            }
          ]
        }
      ]
    }
    autoMitigate: true
    actions: [
      {
        actionGroupId: team.id
      }
    ]
  }
}]

resource monthlyBudget 'Microsoft.Consumption/budgets@2026-06-01' = {
  name: 'budget-${suffix}'
  properties: {
    category: 'Cost'
    amount: budget
    timeGrain: 'Monthly'
    timePeriod: {
      startDate: budgetStart
    }
    notifications: {
      spent: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 80
        thresholdType: 'Actual'
        contactEmails: emails
      }
      expected: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 100
        thresholdType: 'Forecasted'
        contactEmails: emails
      }
    }
  }
}
