using Microsoft.Extensions.DependencyInjection;
using Ringback.Functions.Digests;
using Ringback.Functions.Inbox;
using Ringback.Functions.Texts;

namespace Ringback.Functions.Cases;

public static class CaseServices
{
    /// <summary>Cases, their ladders, and texts.</summary>
    public static IServiceCollection AddCases(this IServiceCollection services) => services
        .AddSingleton<CallerStore>()
        .AddSingleton<CaseClocks>()
        .AddSingleton<CaseLists>()
        .AddSingleton<Ladders>()
        .AddSingleton<Intents>()
        .AddSingleton<TextSender>()
        .AddSingleton<EmailSender>()
        .AddSingleton<StaffOptOuts>()
        .AddSingleton<Dispatcher>()
        .AddSingleton<ClaimLinks>()
        .AddSingleton<AlertSlates>()
        .AddSingleton<RungMessages>()
        .AddSingleton<Climber>()
        .AddSingleton<CaseFollowUp>()
        .AddSingleton<DigestReader>()
        .AddSingleton<CaseChanges>()
        .AddSingleton<StaffTexts>()
        .AddSingleton<CallTexts>()
        .AddSingleton<ICaseDesk, CaseDesk>()
        .AddSingleton<ITextEvents, TextDesk>();
}
