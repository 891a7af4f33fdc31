import Glibc

exit(SampleMaker.run(Array(CommandLine.arguments.dropFirst())))
