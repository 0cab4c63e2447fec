using 'main.bicep'

param environmentName = 'prod'
param alertEmail = 'operations@award.example'
// az ad group show --group NAME --query id
param operatorGroupId = ''
param mail = {
  from: 'award@award.example'
  fromName: 'Kundeserviceprisen'
  replyTo: 'post@award.example'
}
param formSecrets = [
  'forms--kundeserviceprisen-native--current'
  'forms--kundeserviceprisen-native--previous'
]
// One warm instance, about 20 US dollars a month at list price: a form service is answered within a second after a quiet night too.
param alwaysReadyInstances = 1
param dailyLogGigabytes = 2
param budget = {
  amount: 600
  firstMonth: '2026-12'
}
// az ad app list --display-name NAME --query [0].appId
param deskClientId = '00000000-0000-0000-0000-000000000000'
