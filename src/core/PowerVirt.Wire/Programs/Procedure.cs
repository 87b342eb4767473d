namespace PowerVirt.Wire.Programs;

/// <summary>One procedure of a program: its number, its name, and who may call it.</summary>
public sealed record Procedure(uint Program, uint Version, int Number, string Name, Access Access);
