namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>What a parameter, property or return value is bound to.</summary>
public abstract class BindingAttribute : Attribute
{
    public BindingAttribute()
    {
    }
}

/// <summary>What starts a function: exactly one parameter of it carries one.</summary>
public abstract class TriggerBindingAttribute : BindingAttribute
{
    public TriggerBindingAttribute()
    {
    }
}

/// <summary>Something that a function is given besides its trigger.</summary>
public abstract class InputBindingAttribute : BindingAttribute
{
    public InputBindingAttribute()
    {
    }
}
