// Sends texts through the official client. Argument: connection string.
import { SmsClient } from "@azure/communication-sms";

const client = new SmsClient(process.argv[2], { allowInsecureConnection: true });
const results = await client.send(
  { from: "+18335550199", to: ["+14255550100", "+14255550101"], message: "Sorry we missed your call" },
  { enableDeliveryReport: true, tag: "text-back" });
const refused = await client.send({ from: "+18335550199", to: ["not-a-number"], message: "Hello" });

let denied;
try {
  const wrongKey = new SmsClient(process.argv[2].replace(/accesskey=.*/, "accesskey=d3Jvbmc="), { allowInsecureConnection: true });
  await wrongKey.send({ from: "+18335550199", to: ["+14255550100"], message: "Hello" });
} catch (error) {
  denied = { statusCode: error.statusCode, code: error.code };
}

console.log(JSON.stringify({ results, refused, denied }));
