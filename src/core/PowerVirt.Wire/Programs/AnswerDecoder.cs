using PowerVirt.Wire.Xdr;

namespace PowerVirt.Rpc.Client;

/// <summary>Decodes what a procedure answers.</summary>
internal delegate IXdr AnswerDecoder(ref XdrReader reader);
