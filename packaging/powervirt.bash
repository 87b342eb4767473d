# Completion of powervirt for bash: the program itself knows what may follow.
_powervirt() {
  local line="${COMP_LINE:0:COMP_POINT}" word="${COMP_WORDS[COMP_CWORD]}"
  mapfile -t COMPREPLY < <(compgen -W "$(powervirt "[suggest:${#line}]" "$line" 2> /dev/null)" -- "$word")
}
complete -o default -F _powervirt powervirt
