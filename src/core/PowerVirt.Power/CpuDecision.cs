namespace PowerVirt.Power;

/// <summary>What the guest's CPU will be: native mode, compat mode, an emulated model, or a refusal.</summary>
public abstract record CpuDecision;
