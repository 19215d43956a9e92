# Completion of awaitscope(1) for fish. Commands and options are those of its --help, lessons and knobs those of its
# list, so that nothing here goes out of step.

function __awaitscope_commands
    awaitscope --help 2>/dev/null | string replace -rf '^  ([a-z][a-z-]+)(?: \S+)?  +(.*)' '$1\t$2'
end

function __awaitscope_lessons
    awaitscope list --json 2>/dev/null | string replace -rf '^ *"id": "(.*)".*' '$1'
end

# "name=" for each knob of the lesson on the line, and "name=value" where a knob has choices.
function __awaitscope_knobs
    set -l lesson
    for word in (commandline -opc)
        contains -- $word (__awaitscope_lessons); and set lesson $word
    end
    awaitscope list --json 2>/dev/null | awk -F'"' -v lesson="$lesson" '
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
end

# The values of an option of a command, in one line.
function __awaitscope_values -a option command
    switch $option
        case set against
            echo '(__awaitscope_knobs)'
        case clock
            echo virtual wall
        case semantics
            echo 3.11 3.12 3.13
        case format
            echo text jsonl chrome perfetto speedscope
        case view
            echo main timeline compare presenter
        case theme
            echo light dark high-contrast
        case lang
            test $command = source; and echo python cpp; or echo en ja
        case size
            echo 1024x640 1440x900 1920x1080
        case '*'
            echo
    end
end

complete -c awaitscope -f
complete -c awaitscope -n __fish_use_subcommand -a '(__awaitscope_commands)'
complete -c awaitscope -n __fish_use_subcommand -s h -l help -d 'prints the commands'
complete -c awaitscope -n __fish_use_subcommand -s v -l version -d 'prints the version'
complete -c awaitscope -n '__fish_seen_subcommand_from source run render' -a '(__awaitscope_lessons)'
complete -c awaitscope -n '__fish_seen_subcommand_from run render open check-lesson' -F

for command in (__awaitscope_commands | string replace -r '\t.*' '')
    for line in (awaitscope $command --help)
        # its letter, its name, what its value is called, what it does
        set -l found (string match -r '^  ((?:-.)?)(?:, )?--([a-z-]+)((?: \S+)?)  +(.*)' -- $line); or continue
        set -l -- option -n "__fish_seen_subcommand_from $command" -l $found[3] -d $found[5]
        test -n "$found[2]"; and set -a -- option -s (string sub -s 2 -- $found[2])
        switch "$found[4]"
            case ''
            case ' FILE' ' INTERPRETER'
                set -a -- option -r -F
            case '*'
                set -a -- option -x -a (__awaitscope_values $found[3] $command)
        end
        complete -c awaitscope $option
    end
end
