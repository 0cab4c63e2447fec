/**
 * Sends every submitted form to the pipeline, signed as Standard Webhooks, and sends again what did not arrive.
 *
 * 1. In the form: More > Apps Script. Paste this file in place of what is there and save.
 * 2. Project Settings > Script Properties: HOOK_URL, the address https://…/api/hooks/FORM, and HOOK_SECRET, whsec_ and at least 24 random bytes in base64.
 *    The pipeline has the same secret under a name in the form's "secrets".
 * 3. Choose the function "install", press Run, and allow what it asks for.
 * 4. Fill in the form once and look at Executions. `forms suggest` drafts the form's mapping from the body logged there.
 *
 * A participant, channel or shopper that is known beforehand is a short question that a prefilled link answers: Forms have no hidden questions.
 */

var WAITING = 'waiting:';
var ATTEMPTS = 4;

function install() {
  ScriptApp.getProjectTriggers().forEach(function (trigger) { ScriptApp.deleteTrigger(trigger); });
  ScriptApp.newTrigger('onSubmit').forForm(FormApp.getActiveForm()).onFormSubmit().create();
  ScriptApp.newTrigger('sendWaiting').timeBased().everyMinutes(30).create();
}

function onSubmit(event) {
  // Only the event's own response: the form's last one may be somebody else's by now.
  var id = event.response.getId();
  var properties = PropertiesService.getScriptProperties();
  properties.setProperty(WAITING + id, String(Date.now()));
  if (send(event.source, event.response)) properties.deleteProperty(WAITING + id);
}

function sendWaiting() {
  var form = FormApp.getActiveForm();
  var properties = PropertiesService.getScriptProperties();
  Object.keys(properties.getProperties()).filter(function (key) { return key.indexOf(WAITING) === 0; }).forEach(function (key) {
    if (send(form, form.getResponse(key.substring(WAITING.length)))) properties.deleteProperty(key);
  });
}

function bodyOf(form, response) {
  return JSON.stringify({
    form: form.getId(),
    response: response.getId(),
    submittedAt: response.getTimestamp().toISOString(),
    answers: response.getItemResponses().map(function (answer) {
      var item = answer.getItem();
      var value = answer.getResponse();
      return { id: String(item.getId()), label: item.getTitle(), value: isGrid(item) ? rowsOf(item, value) : value };
    })
  });
}

function isGrid(item) {
  return item.getType() === FormApp.ItemType.GRID || item.getType() === FormApp.ItemType.CHECKBOX_GRID;
}

// A grid answers by position; the rows' names say which is which.
function rowsOf(item, values) {
  var grid = item.getType() === FormApp.ItemType.GRID ? item.asGridItem() : item.asCheckboxGridItem();
  var rows = {};
  grid.getRows().forEach(function (row, at) { rows[row] = values[at]; });
  return rows;
}

function send(form, response) {
  var properties = PropertiesService.getScriptProperties();
  var body = bodyOf(form, response);
  for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (attempt > 0) Utilities.sleep(1000 * Math.pow(4, attempt));
    var answer = UrlFetchApp.fetch(properties.getProperty('HOOK_URL'), {
      method: 'post',
      contentType: 'application/json',
      payload: Utilities.newBlob(body).getBytes(),
      headers: signed(response.getId(), body, properties.getProperty('HOOK_SECRET')),
      muteHttpExceptions: true,
      followRedirects: false
    });
    console.log(answer.getResponseCode() + ' ' + answer.getContentText() + '\n' + body);
    if (answer.getResponseCode() >= 200 && answer.getResponseCode() < 300) return true;
  }
  return false;
}

function signed(id, body, secret) {
  var timestamp = String(Math.floor(Date.now() / 1000));
  var key = Utilities.base64Decode(secret.replace(/^whsec_/, ''));
  var text = Utilities.newBlob(id + '.' + timestamp + '.' + body).getBytes();
  var signature = Utilities.base64Encode(Utilities.computeHmacSha256Signature(text, key));
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': 'v1,' + signature };
}
