using System.Collections.Immutable;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Networks;

/// <summary>Arguments of <c>NWFILTER_LOOKUP_BY_NAME</c> (175).</summary>
[Xdr]
public sealed partial record NwFilterLookupByNameArgs(string Name);

/// <summary>Answer of <c>NWFILTER_LOOKUP_BY_NAME</c> (175).</summary>
[Xdr]
public sealed partial record NwFilterLookupByNameReturn(RemoteNwFilter Filter);

/// <summary>Arguments of <c>NWFILTER_LOOKUP_BY_UUID</c> (176).</summary>
[Xdr]
public sealed partial record NwFilterLookupByUuidArgs(Guid Uuid);

/// <summary>Answer of <c>NWFILTER_LOOKUP_BY_UUID</c> (176).</summary>
[Xdr]
public sealed partial record NwFilterLookupByUuidReturn(RemoteNwFilter Filter);

/// <summary>Arguments of <c>NWFILTER_GET_XML_DESC</c> (177).</summary>
[Xdr]
public sealed partial record NwFilterGetXmlDescArgs(RemoteNwFilter Filter, uint Flags);

/// <summary>Answer of <c>NWFILTER_GET_XML_DESC</c> (177).</summary>
[Xdr]
public sealed partial record NwFilterGetXmlDescReturn(string Xml);

/// <summary>Answer of <c>CONNECT_NUM_OF_NWFILTERS</c> (178).</summary>
[Xdr]
public sealed partial record ConnectNumOfNwfiltersReturn(int Count);

/// <summary>Arguments of <c>CONNECT_LIST_NWFILTERS</c> (179).</summary>
[Xdr]
public sealed partial record ConnectListNwfiltersArgs(int MaxNames);

/// <summary>Answer of <c>CONNECT_LIST_NWFILTERS</c> (179).</summary>
[Xdr]
public sealed partial record ConnectListNwfiltersReturn(
    [MaxLength(RemoteLimits.NwFilterList)] ImmutableArray<string> Names);

/// <summary>Arguments of <c>NWFILTER_DEFINE_XML</c> (180).</summary>
[Xdr]
public sealed partial record NwFilterDefineXmlArgs(string Xml);

/// <summary>Answer of <c>NWFILTER_DEFINE_XML</c> (180).</summary>
[Xdr]
public sealed partial record NwFilterDefineXmlReturn(RemoteNwFilter Filter);

/// <summary>Arguments of <c>NWFILTER_UNDEFINE</c> (181).</summary>
[Xdr]
public sealed partial record NwFilterUndefineArgs(RemoteNwFilter Filter);

/// <summary>Arguments of <c>CONNECT_LIST_ALL_NWFILTERS</c> (286).</summary>
[Xdr]
public sealed partial record ConnectListAllNwfiltersArgs(int WantsResults, uint Flags);

/// <summary>Answer of <c>CONNECT_LIST_ALL_NWFILTERS</c> (286).</summary>
[Xdr]
public sealed partial record ConnectListAllNwfiltersReturn(
    [MaxLength(RemoteLimits.NwFilterList)] ImmutableArray<RemoteNwFilter> Filters, uint Count);

/// <summary>Arguments of <c>NWFILTER_BINDING_LOOKUP_BY_PORT_DEV</c> (397).</summary>
[Xdr]
public sealed partial record NwFilterBindingLookupByPortDevArgs(string Name);

/// <summary>Answer of <c>NWFILTER_BINDING_LOOKUP_BY_PORT_DEV</c> (397).</summary>
[Xdr]
public sealed partial record NwFilterBindingLookupByPortDevReturn(RemoteNwFilterBinding Filter);

/// <summary>Arguments of <c>NWFILTER_BINDING_GET_XML_DESC</c> (398).</summary>
[Xdr]
public sealed partial record NwFilterBindingGetXmlDescArgs(RemoteNwFilterBinding Filter, uint Flags);

/// <summary>Answer of <c>NWFILTER_BINDING_GET_XML_DESC</c> (398).</summary>
[Xdr]
public sealed partial record NwFilterBindingGetXmlDescReturn(string Xml);

/// <summary>Arguments of <c>NWFILTER_BINDING_CREATE_XML</c> (399).</summary>
[Xdr]
public sealed partial record NwFilterBindingCreateXmlArgs(string Xml, uint Flags);

/// <summary>Answer of <c>NWFILTER_BINDING_CREATE_XML</c> (399).</summary>
[Xdr]
public sealed partial record NwFilterBindingCreateXmlReturn(RemoteNwFilterBinding Filter);

/// <summary>Arguments of <c>NWFILTER_BINDING_DELETE</c> (400).</summary>
[Xdr]
public sealed partial record NwFilterBindingDeleteArgs(RemoteNwFilterBinding Filter);

/// <summary>Arguments of <c>CONNECT_LIST_ALL_NWFILTER_BINDINGS</c> (401).</summary>
[Xdr]
public sealed partial record ConnectListAllNwFilterBindingsArgs(int WantsResults, uint Flags);

/// <summary>Answer of <c>CONNECT_LIST_ALL_NWFILTER_BINDINGS</c> (401).</summary>
[Xdr]
public sealed partial record ConnectListAllNwFilterBindingsReturn(
    [MaxLength(RemoteLimits.NwFilterBindingList)] ImmutableArray<RemoteNwFilterBinding> Bindings, uint Count);

/// <summary>Arguments of <c>NWFILTER_DEFINE_XML_FLAGS</c> (431).</summary>
[Xdr]
public sealed partial record NwFilterDefineXmlFlagsArgs(string Xml, uint Flags);

/// <summary>Answer of <c>NWFILTER_DEFINE_XML_FLAGS</c> (431).</summary>
[Xdr]
public sealed partial record NwFilterDefineXmlFlagsReturn(RemoteNwFilter Filter);
