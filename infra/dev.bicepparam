using 'main.bicep'

param environmentName = 'dev'
param alertEmail = 'operations@award.example'
// az ad group show --group NAME --query id
param operatorGroupId = ''
param mail = {
  from: 'award@award.example'
  fromName: 'Kundeserviceprisen (test)'
  replyTo: 'operations@award.example'
}
param formSecrets = ['forms--eksempelprisen-native--current']
