#compdef awaitscope
# Completion of awaitscope(1) for zsh. Commands and options are those of its --help, lessons and knobs those of its
# list, so that nothing here goes out of step.

_awaitscope_commands() {
    local -a commands
    commands=(${(f)"$(awaitscope --help 2>/dev/null | sed -nE '/^Commands:/,/^$/s/^  ([a-z-]+)[^ ]*( [^ ]+)?  +(.*)/\1:\3/p')"})
    _describe command commands
}

_awaitscope_ids() {
    awaitscope list --json 2>/dev/null | sed -n 's/^ *"id": "\(.*\)".*/\1/p'
}

_awaitscope_lessons() {
    local -a lessons
    lessons=(${(f)"$(_awaitscope_ids)"})
    _describe lesson lessons
}

# "name=" for each knob of the lesson $1, and "name=value" where a knob has choices.
_awaitscope_knobs() {
    awaitscope list --json 2>/dev/null | awk -F'"' -v lesson="$1" '
        $2 == "id" { here = $4 == lesson }
        !here { next }
        $2 == "choices" { count = 0; listed = 1; next }
        listed && /]/ { listed = 0 }
        listed { choices[++count] = $2 }
        $2 == "name" { name = $4 }
        $2 == "type" {
            print name "="
            if ($4 == "boolean") { count = 2; choices[1] = "false"; choices[2] = "true" }
            for (i = 1; i <= count; ++i) print name "=" choices[i]
        }'
}

# First the knobs of the lesson on the line, then the values of one.
_awaitscope_knob() {
    local -a ids given knobs
    ids=(${(f)"$(_awaitscope_ids)"})
    given=(${words:*ids})
    knobs=(${(f)"$(_awaitscope_knobs "${given[1]}")"})
    if [[ $PREFIX == *=* ]]; then
        compadd -- ${knobs:#*=}
    else
        compadd -S '' -- ${(M)knobs:#*=}
    fi
}

# What _arguments does for the value of the option $1 of the command $2.
_awaitscope_action() {
    case $1 in
        set | against) print _awaitscope_knob ;;
        clock) print '(virtual wall)' ;;
        semantics) print '(3.11 3.12 3.13)' ;;
        format) print '(text jsonl chrome perfetto speedscope)' ;;
        view) print '(main timeline compare presenter)' ;;
        theme) print '(light dark high-contrast)' ;;
        lang) [[ $2 == source ]] && print '(python cpp)' || print '(en ja)' ;;
        size) print '(1024x640 1440x900 1920x1080)' ;;
        at | step | beat | time-limit | filter | pin | fold) print ' ' ;;
        *) print _files ;;
    esac
}

# Fills specs with what _arguments wants for the options of the command $1.
_awaitscope_specs() {
    local line name names value text
    for line in ${(f)"$(awaitscope $1 --help 2>/dev/null | grep -E '^  -')"}; do
        [[ $line =~ '^  (-., )?--([a-z-]+)( [^ ]+)?  +(.*)$' ]] || continue
        name=$match[2] value=${match[3]# }
        text=${match[4]//(#m)[\[\]:\\]/\\$MATCH}
        names=(--$name)
        [[ -n $match[1] ]] && names=(${match[1]%, } --$name)
        local one
        for one in $names; do
            local spec="$one"
            [[ -n $value ]] && spec+=$([[ $one == --* ]] && print = || print +)
            spec+="[$text]"
            [[ -n $value ]] && spec+=":$value:$(_awaitscope_action $name $1)"
            [[ $name == (set|against) ]] && spec="*$spec" || spec="($names)$spec"
            specs+=("$spec")
        done
    done
}

_awaitscope() {
    setopt localoptions extendedglob
    local curcontext=$curcontext context state state_descr
    local -a line specs
    local -A opt_args
    _arguments -C '(-h --help)'{-h,--help}'[prints the commands]' '(-v --version)'{-v,--version}'[prints the version]' \
        '1:command:_awaitscope_commands' '*::argument:->argument' && return
    [[ $state == argument ]] || return

    local command=$line[1]
    _awaitscope_specs $command
    case $command in
        run | render) specs+=('1:lesson, program or trace:{ _awaitscope_lessons; _files }') ;;
        source) specs+=('1:lesson:_awaitscope_lessons') ;;
        open) specs+=('1:trace or program:_files') ;;
        check-lesson) specs+=('1:folder:_files -/') ;;
    esac
    _arguments $specs
}

_awaitscope "$@"
