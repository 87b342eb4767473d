using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Programs;

/// <summary>Decodes what a procedure answers.</summary>
public delegate IXdr AnswerDecoder(ref XdrReader reader);
