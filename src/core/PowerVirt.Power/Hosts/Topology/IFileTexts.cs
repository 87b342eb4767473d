namespace PowerVirt.Power.Hosts.Topology;

/// <summary>Small text files of a host, so that what they mean is decided without touching them.</summary>
public interface IFileTexts
{
    /// <summary>A file's text; empty where there is no such file, or it may not be read.</summary>
    /// <param name="path">From the top of the tree, such as <c>cpu/cpu3/topology/core_id</c>.</param>
    string Text(string path);

    /// <summary>Names of what is in a folder, in any order; none where there is no such folder.</summary>
    IEnumerable<string> Names(string folder);
}
