using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ringback.Core.Routing.Trials.Replay;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(RecordedCall))]
internal sealed partial class RecordedCallJson : JsonSerializerContext;
