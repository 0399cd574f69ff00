namespace Azure.Data.Tables.Wire;

/// <summary>"There is no such row": a response without a value.</summary>
internal sealed class NoValueResponse<T>(Response response) : NullableResponse<T>
{
    public override bool HasValue => false;

    public override T Value => throw new InvalidOperationException($"The row was not found (status {response.Status}): ask HasValue before Value.");

    public override Response GetRawResponse() => response;
}
