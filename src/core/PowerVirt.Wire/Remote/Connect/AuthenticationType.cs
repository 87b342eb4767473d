namespace PowerVirt.Wire.Remote.Connect;

/// <summary>A way to prove who one is (remote_auth_type).</summary>
public enum AuthenticationType
{
    None = 0,
    Sasl = 1,
    Polkit = 2,
}
