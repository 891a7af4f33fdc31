/// The statements that act, in the order in which help lists them.
package enum StatementCommands {
  package static let all = CommandTable([
    LetCommand(), SetCommand(), ExpectCommand(), SayCommand(), RunCommand(),
    DescribeCommand(), HelpCommand(), ExamplesCommand(), EmployerCommand(),
    OpenCommand(), NewCommand(), BackupCommand(), VerifyCommand(), QuitCommand(),
  ])
}
