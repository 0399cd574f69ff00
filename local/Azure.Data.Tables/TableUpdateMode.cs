namespace Azure.Data.Tables;

public enum TableUpdateMode
{
    /// <summary>Properties that the entity does not have keep their values.</summary>
    Merge = 0,

    /// <summary>Properties that the entity does not have are removed.</summary>
    Replace = 1,
}
