/// The statements that act, in the order in which help lists them.
package enum StatementCommands {
  package static let all = CommandTable([
    ImportCommand(), RecordCommand(), AmendCommand(), VoidCommand(), UndoCommand(), ReferCommand(),
    ExportCommand(),
    DefineCommand(), ForgetCommand(), LetCommand(), SetCommand(), ExpectCommand(), SayCommand(),
    RunCommand(),
    DescribeCommand(), HelpCommand(), ExamplesCommand(), EmployerCommand(),
    ExplainCommand(),
    OpenCommand(), NewCommand(), BackupCommand(), VerifyCommand(), QuitCommand(),
  ])
}
