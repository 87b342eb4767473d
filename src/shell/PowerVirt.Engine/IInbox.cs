using PowerVirt.Domain.Lifecycle;

namespace PowerVirt.Engine;

/// <summary>Where what happened to a domain is put on its road.</summary>
internal interface IInbox
{
    /// <summary>False when the domain's actor has ended.</summary>
    bool Post(Input input);

    /// <summary>The same for what a guest reports; false as well when it floods.</summary>
    bool PostReport(Input input);
}
