metadata description = 'Alerts that stand on what the platform records by itself; none depends on the wording of a log sentence.'

param name string
param location string
param tags { *: string }
param workspaceId string
param actionGroupId string

var rules = [
  {
    name: 'background-work-missing'
    severity: 1
    description: 'No timer or queue function has succeeded for half an hour; the ticks come every five minutes. Is the app running?'
    query: 'AppRequests | where isempty(Url) and Success == true'
    operator: 'LessThan'
    threshold: 1
    window: 'PT30M'
  }
  {
    name: 'background-work-failing'
    severity: 2
    description: 'Timer or queue functions failed five times within half an hour. A single failure is retried and told to nobody.'
    query: 'AppRequests | where isempty(Url) and Success == false'
    operator: 'GreaterThan'
    threshold: 4
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
