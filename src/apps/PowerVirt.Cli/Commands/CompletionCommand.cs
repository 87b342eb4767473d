using System.CommandLine;

namespace PowerVirt.Cli.Commands;

/// <summary><c>powervirt completion</c>: what a shell needs to complete powervirt's words.</summary>
internal static class CompletionCommand
{
    // Each asks powervirt itself, so that guests' names are those of this moment. What follows "complete" are the words
    // so far; the last is the one to complete. Where nothing fits the shell offers files.
    private const string Bash =
        """
        _powervirt() {
            local words=("${COMP_WORDS[@]:1:COMP_CWORD}") found word
            # What has been typed may be quoted by backslashes, as what is offered is.
            mapfile -t found < <("${COMP_WORDS[0]}" complete -- "${words[@]//\\/}" 2>/dev/null)
            COMPREPLY=()
            for word in "${found[@]}"; do COMPREPLY+=("$(printf %q "$word")"); done
        }
        complete -o default -o bashdefault -F _powervirt powervirt

        """;

    private const string Zsh =
        """
        #compdef powervirt
        _powervirt() {
            local -a found
            found=("${(@f)$("${words[1]}" complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")
            if (( ${#found} )) && [[ -n "${found[1]}" ]]; then compadd -a found; else _files; fi
        }
        compdef _powervirt powervirt

        """;

    private const string Fish =
        """
        function __powervirt_complete
            set -l words (commandline --tokenize --cut-at-cursor --current-process)
            set -l last (commandline --cut-at-cursor --current-token)
            command $words[1] complete -- $words[2..-1] "$last" 2>/dev/null
        end
        complete --command powervirt --arguments '(__powervirt_complete)'

        """;

    public static Verb Create(Surroundings world)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish.", HelpName = "SHELL" };
        shell.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: not ("bash" or "zsh" or "fish") and var given }])
                result.AddError($"'{given}' is not possible for completion: it takes bash, zsh or fish.");
        });
        shell.CompletionSources.Add("bash", "zsh", "fish");
        var verb = new Verb("completion", "Writes what a shell needs to complete verbs, options and guests' names.") { shell };
        verb.Examples =
        [
            new("source <(powervirt completion bash)", "for this shell; the line goes into ~/.bashrc to stay"),
            new("powervirt completion zsh > ~/.zfunc/_powervirt", "where ~/.zfunc is in the fpath"),
            new("powervirt completion fish > ~/.config/fish/completions/powervirt.fish", "for fish"),
        ];
        verb.SetAction(parsed =>
        {
            world.Terminal.Out.Write(parsed.GetRequiredValue(shell) switch
            {
                "bash" => Bash,
                "zsh" => Zsh,
                _ => Fish,
            });
        });
        return verb;
    }
}
