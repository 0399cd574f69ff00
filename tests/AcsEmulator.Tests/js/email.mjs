// Sends an email through the official client and waits until it is handed out. Argument: connection string.
import { EmailClient } from "@azure/communication-email";

const client = new EmailClient(process.argv[2], { allowInsecureConnection: true });
const poller = await client.beginSend({
  senderAddress: "alerts@acme.example",
  content: { subject: "A caller is waiting", plainText: "Jo Reyes, +1 312 555 9001, waits since 10:00." },
  recipients: { to: [{ address: "dana@acme.example", displayName: "Dana Ortiz" }] },
});
const result = await poller.pollUntilDone();

let refused;
try {
  await client.beginSend({ senderAddress: "alerts@acme.example", content: { subject: "x", plainText: "y" }, recipients: { to: [{ address: "nobody" }] } });
} catch (error) {
  refused = { statusCode: error.statusCode, code: error.code };
}

console.log(JSON.stringify({ result, refused }));
