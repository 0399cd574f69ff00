// Feeds event bodies to the official parsers. Argument: a JSON file holding {"<label>": <body of a delivery>}.
// Prints {"<label>": {"kind": ...} or {"error": ...}}.
import { readFile } from "node:fs/promises";
import { parseCallAutomationEvent } from "@azure/communication-call-automation";
import { EventGridDeserializer, isSystemEvent } from "@azure/eventgrid";

const prefix = "Microsoft.Communication.";
const knownToGrid = ["IncomingCall", "SMSReceived", "SMSDeliveryReportReceived", "RecordingFileStatusUpdated", "EmailDeliveryReportReceived"];
const deserializer = new EventGridDeserializer();

async function parse(body) {
  const first = Array.isArray(body) ? body[0] : body;
  if (first.source?.startsWith("calling/")) {
    // The parser takes the event itself, as an object or as text.
    const event = parseCallAutomationEvent(JSON.stringify(first));
    if (!event.callConnectionId && event.kind !== "RecordingStateChanged") throw new Error("no callConnectionId");
    return { kind: event.kind, event };
  }

  const [event] = first.specversion
    ? await deserializer.deserializeCloudEvents(JSON.stringify(body))
    : await deserializer.deserializeEventGridEvents(JSON.stringify(body));
  const type = event.eventType ?? event.type;
  const isKnown = type === "Microsoft.EventGrid.SubscriptionValidationEvent"
    ? isSystemEvent(type, event)
    : knownToGrid.some((name) => type === prefix + name && isSystemEvent(prefix + name, event));
  if (!isKnown) throw new Error(`${type} is not a system event`);
  return { kind: type, event };
}

const results = {};
for (const [label, body] of Object.entries(JSON.parse(await readFile(process.argv[2], "utf8")))) {
  try {
    results[label] = await parse(body);
  } catch (error) {
    results[label] = { error: String(error) };
  }
}
console.log(JSON.stringify(results));
