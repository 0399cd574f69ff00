using Ringback.Core.Texts;

namespace Ringback.Core.Tests.Texts;

public class KeywordTests
{
    [Theory]
    [InlineData("STOP", Keyword.Stop)]
    [InlineData(" stop. ", Keyword.Stop)]
    [InlineData("Stop  all", Keyword.Stop)]
    [InlineData("unsubscribe", Keyword.Stop)]
    [InlineData("STOP please", Keyword.Stop)]
    [InlineData("\"STOP\"", Keyword.Stop)]
    [InlineData("Alto", Keyword.Stop)]
    [InlineData("¡No más!", Keyword.Stop)]
    [InlineData("cancelar, por favor", Keyword.Stop)]
    [InlineData("Iniciar", Keyword.Start)]
    [InlineData("¿Información?", Keyword.Help)]
    [InlineData("AYUDA", Keyword.Help)]
    [InlineData("Alto, hay agua en la cocina", Keyword.None)]
    [InlineData("start", Keyword.Start)]
    [InlineData("UNSTOP", Keyword.Start)]
    [InlineData("help!", Keyword.Help)]
    [InlineData("INFO", Keyword.Help)]
    [InlineData("Stop by at noon", Keyword.None)]
    [InlineData("Can you help me?", Keyword.None)]
    [InlineData("yes", Keyword.None)]
    [InlineData("", Keyword.None)]
    public void Only_a_whole_message_is_a_keyword(string message, Keyword keyword) => Assert.Equal(keyword, Keywords.Read(message));
}
