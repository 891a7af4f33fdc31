/// The statements that act, in the order in which help lists them.
package enum StatementCommands {
  package static let all = CommandTable([
    ImportCommand(), RecordCommand(), AmendCommand(), VoidCommand(), UndoCommand(), ReferCommand(),
    WithdrawCommand(), SignCommand(), HandOverCommand(), TargetCommand(), ExportCommand(),
    DefineCommand(), ForgetCommand(), LetCommand(), SetCommand(), ExpectCommand(), SayCommand(),
    RunCommand(), CheckCommand(), ReportCommand(),
    DescribeCommand(), HelpCommand(), ExamplesCommand(), EmployerCommand(),
    ExplainCommand(), ChartCommand(), LearnCommand(), HistoryCommand(),
    OpenCommand(), NewCommand(), BackupCommand(), SaveSessionCommand(), VerifyCommand(),
    QuitCommand(),
  ])
}
