using System.Runtime.Serialization;

namespace Azure.Data.Tables.Models;

public class TableItem
{
    public TableItem(string name) => Name = name;

    [DataMember(Name = "TableName")]
    public string Name { get; }
}
