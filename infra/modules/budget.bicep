metadata description = 'A monthly budget for the resource group. It tells, it stops nothing.'

param name string
param amount int

@description('yyyy-MM')
@minLength(7)
@maxLength(7)
param firstMonth string

param alertEmail string

resource budget 'Microsoft.Consumption/budgets@2023-11-01' = {
  name: name
  properties: {
    category: 'Cost'
    amount: amount
    timeGrain: 'Monthly'
    timePeriod: { startDate: '${firstMonth}-01T00:00:00Z' }
    notifications: {
      Forecast100: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 100
        thresholdType: 'Forecasted'
        contactEmails: [alertEmail]
      }
      Actual80: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 80
        thresholdType: 'Actual'
        contactEmails: [alertEmail]
      }
    }
  }
}
