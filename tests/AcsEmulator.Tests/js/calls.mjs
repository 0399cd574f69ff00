// One morning of a small business through the official client: a call answered, prompts, keys, a person rung and moved in, a message recorded.
// Argument: connection string. Prints what the client returned and the events that the official parser read.
import { createServer } from "node:http";
import { once } from "node:events";
import { CallAutomationClient, parseCallAutomationEvent } from "@azure/communication-call-automation";

const connection = process.argv[2];
const emulator = connection.match(/endpoint=([^;]+)/)[1] + "emulator/";
const business = { phoneNumber: "+13125550100" };
const caller = { phoneNumber: "+13125559001" };
const dana = { phoneNumber: "+13125550111" };
const events = [];
const grid = [];

const app = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = JSON.parse(Buffer.concat(chunks).toString());
  let answer = {};
  for (const item of body) {
    if (item.specversion) events.push(parseCallAutomationEvent(JSON.stringify(item)));
    else if (item.data.validationCode) answer = { validationResponse: item.data.validationCode };
    else grid.push(item);
  }
  response.setHeader("content-type", "application/json").end(JSON.stringify(answer));
}).listen(0, "127.0.0.1");
await once(app, "listening");
const appUrl = `http://127.0.0.1:${app.address().port}`;

async function control(method, path, body) {
  const response = await fetch(emulator + path, { method, body: body && JSON.stringify(body), headers: { "content-type": "application/json" } });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.json();
}
const pass = (seconds) => control("POST", "clock", { advance: `PT${seconds}S` });
const kinds = (id) => events.filter((event) => event.callConnectionId === id).map((event) => event.kind);
const event = (id, kind) => events.find((event) => event.callConnectionId === id && event.kind === kind);
const speech = { callIntelligenceOptions: { cognitiveServicesEndpoint: "https://speech.local/" } };
const text = (words) => ({ kind: "textSource", text: words });

const results = {};
await control("PUT", "subscriptions/calls", { endpoint: `${appUrl}/events`, schema: "EventGrid" });
await control("PUT", `phones/${encodeURIComponent(dana.phoneNumber)}`, { answer: "after:4s", press: "1" });
const client = new CallAutomationClient(connection, { allowInsecureConnection: true });

// A call comes in and is answered.
const dialled = await control("POST", "calls", { from: caller.phoneNumber, to: business.phoneNumber });
await pass(1);
const answered = await client.answerCall(grid[0].data.incomingCallContext, `${appUrl}/hooks/calls/7?k=secret`, {
  ...speech, operationContext: "answer",
  transcriptionOptions: { transportUrl: "wss://app.local/", transportType: "websocket", locale: "en-US", startTranscription: false },
});
const call = answered.callConnection;
const callId = answered.callConnectionProperties.callConnectionId;
await pass(1);
results.properties = await call.getCallConnectionProperties();
results.participants = (await call.listParticipants()).values;
results.participant = await call.getParticipant(caller);

// Prompts and keys.
const media = call.getCallMedia();
await media.play([text("Thanks for calling Acme.")], [caller], { operationContext: "greeting" });
await pass(3);
await media.startRecognizing(caller, {
  kind: "callMediaRecognizeChoiceOptions", playPrompt: text("For sales press 1."), interruptPrompt: true,
  choices: [{ label: "sales", phrases: ["sales"], tone: "one" }],
});
await pass(3);
await control("POST", `calls/${dialled.id}/press`, { tones: "1" });
await pass(1);
results.choice = event(callId, "RecognizeCompleted");
await media.startContinuousDtmfRecognition(caller);
await control("POST", `calls/${dialled.id}/press`, { tones: "5" });
await media.stopContinuousDtmfRecognition(caller);
await media.sendDtmfTones(["one", "pound"], caller);
await media.hold(caller, { playSource: text("One moment.") });
await media.unhold(caller);
await media.startTranscription({ locale: "en-US" });
await media.stopTranscription();
await media.playToAll([text("music")], { loop: true });

// Dana is rung in a call of her own, presses 1, and is moved in.
const made = await client.createCall({ targetParticipant: dana, sourceCallIdNumber: business }, `${appUrl}/hooks/calls/7/legs/1`, speech);
const legId = made.callConnectionProperties.callConnectionId;
await pass(5);
await made.callConnection.getCallMedia().startRecognizing(dana, {
  kind: "callMediaRecognizeDtmfOptions", maxTonesToCollect: 1, playPrompt: text("Press 1 to take the call."), initialSilenceTimeoutInSeconds: 8,
});
await pass(5);
results.pressed = event(legId, "RecognizeCompleted");
results.moved = await call.moveParticipants([dana], legId, { operationContext: "move" });
await pass(1);
await media.cancelAllOperations();
results.talking = (await control("GET", `calls/${dialled.id}`)).parties;

// Somebody else is invited, and not.
const added = await call.addParticipant({ targetParticipant: { phoneNumber: "+13125550113" }, sourceCallIdNumber: business }, { invitationTimeoutInSeconds: 20 });
await pass(1);
await call.cancelAddParticipantOperation(added.invitationId);
await call.removeParticipant(dana);
await pass(1);

// A message is recorded.
const recorder = client.getCallRecording();
const recording = await recorder.start({
  callLocator: { kind: "serverCallLocator", id: results.properties.serverCallId },
  recordingContent: "audio", recordingChannel: "mixed", recordingFormat: "wav", recordingStateCallbackEndpointUrl: `${appUrl}/hooks/recordings`,
});
await pass(4);
await recorder.pause(recording.recordingId);
results.paused = (await recorder.getState(recording.recordingId)).recordingState;
await recorder.resume(recording.recordingId);
await recorder.stop(recording.recordingId);
await pass(6);
const chunk = grid.at(-1).data.recordingStorageInfo.recordingChunks[0];
// The official client downloads only from Microsoft's own hosts over https, so this is done without it.
const download = (url, method = "GET") => fetch(url, { method, headers: { authorization: "Bearer a-token" } });
results.downloaded = (await (await download(chunk.contentLocation)).arrayBuffer()).byteLength;
results.deleted = [(await download(chunk.deleteLocation, "DELETE")).status, (await download(chunk.contentLocation)).status];

// The end, and what comes after it.
await call.hangUp(true);
await pass(1);
results.gone = await call.getCallConnectionProperties().catch((error) => ({ status: error.statusCode, code: error.code }));
results.rejected = await client.rejectCall(grid[0].data.incomingCallContext).catch((error) => ({ status: error.statusCode, code: error.code }));
results.call = kinds(callId);
results.leg = kinds(legId);
results.ended = (await control("GET", `calls/${dialled.id}`)).endedBy;

console.log(JSON.stringify(results));
app.close();
app.closeAllConnections();
