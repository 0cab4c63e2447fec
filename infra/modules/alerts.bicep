metadata description = 'Alerts on what the pipeline measures and what the platform records by itself; none depends on the wording of a log sentence.'

param name string
param location string
param tags { *: string }
param workspaceId string
param actionGroupId string

// The names of measurements and attributes are the code's; a test compares them.
var rules = [
  {
    name: 'background-work-missing'
    severity: 1
    description: 'No timer has come to its end for half an hour, or nothing was heard of one; the ticks come every five minutes. Is the app running?'
    query: 'AppMetrics | where Name == "pipeline.ticks" and tostring(Properties["pipeline.outcome"]) == "succeeded"'
    operator: 'LessThan'
    threshold: 1
    window: 'PT30M'
  }
  {
    name: 'tick-missed'
    severity: 2
    description: 'One timer has not come to its end for longer than it should, while others do. GET /api/health/details says which.'
    query: 'AppMetrics | where Name == "pipeline.ticks.missed" and Max > 0'
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT15M'
  }
  {
    name: 'background-work-failing'
    severity: 2
    description: 'Timers or steps failed in five minutes of half an hour. A single failure is retried and told to nobody.'
    query: 'AppMetrics | where Name in ("pipeline.ticks", "pipeline.step.duration") and tostring(Properties["pipeline.outcome"]) == "failed"'
    operator: 'GreaterThan'
    threshold: 4
    window: 'PT30M'
  }
  {
    name: 'period-late'
    severity: 1
    description: 'A period ended hours ago, is not done, and waits for nobody. GET /api/periods/{programme} says which, and its correlation finds why.'
    query: 'AppMetrics | where Name == "pipeline.periods.late" | summarize Late = min(Min) | where Late > 0'
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT30M'
  }
  {
    name: 'message-poisoned'
    severity: 1
    description: 'A step of a period or of a mailing failed on every try. Its message is in period-steps-poison or mail-steps-poison and disappears after seven days.'
    query: 'StorageQueueLogs | where OperationName == "PutMessage" and toint(StatusCode) < 300 and Uri contains "-poison/messages"'
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT15M'
  }
  {
    name: 'payload-quarantined'
    severity: 3
    description: 'A genuine webhook payload could not be read and waits in table quarantine.'
    query: 'StorageTableLogs | where Category == "StorageWrite" and toint(StatusCode) < 300 and Uri contains "/quarantine"'
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT15M'
  }
  {
    name: 'mails-failing'
    severity: 2
    description: 'Five mails or more bounced or were dropped within an hour. GET /api/deliveries/{programme}/{period} names the cause of each.'
    query: 'AppMetrics | where Name == "pipeline.mails" and tostring(Properties["pipeline.state"]) in ("bounced", "dropped") | summarize Failed = sum(Sum) | where Failed >= 5'
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT1H'
  }
  {
    name: 'mails-unknown'
    severity: 2
    description: 'For an hour there have been mails of which nobody knows whether they left. They are asked about by themselves; does the mail service answer?'
    query: 'AppMetrics | where Name == "pipeline.mails.unknown" | summarize Unknown = min(Min) | where Unknown > 0'
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT1H'
  }
  {
    name: 'doors-failing'
    severity: 2
    description: 'Five HTTP answers within a quarter of an hour were 500 or above. Form services try again, for hours at most.'
    query: 'AppRequests | where isnotempty(Url) and toint(ResultCode) >= 500'
    operator: 'GreaterThan'
    threshold: 4
    window: 'PT15M'
  }
]

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: 'alert-${name}-${rule.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: '${name}: ${rule.name}'
      description: rule.description
      severity: rule.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: 'PT15M'
      windowSize: rule.window
      autoMitigate: true
      // A new workspace has no storage log tables until the first line arrives.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: rule.operator
            threshold: rule.threshold
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [actionGroupId] }
    }
  }
]
