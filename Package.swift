// swift-tools-version: 6.2
import PackageDescription

// Every target compiles under the same rules: Swift 6 mode, explicit existentials and imports,
// checked memory safety, and no warning left standing.
let rules: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

// The program and the terminal run on one thread, by declaration.
let mainActorRules = rules + [.defaultIsolation(MainActor.self)]

// A released program starts in half the time without relocations and with the small C libraries
// inside. `scripts/set-up` fills the folder with links to the archives that the system has; where
// there is none, the linker takes the shared library.
let staticLinking: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-use-ld=lld", "-Xclang-linker", "-no-pie", "-Xclang-linker", "-static-libgcc",
      "-L\(Context.packageDirectory)/.static-libs",
    ],
    .when(platforms: [.linux], configuration: .release)
  )
]

/// A module of the house: it may import exactly the targets named here (see Sources/README.md).
func module(
  _ name: String,
  _ dependencies: [Target.Dependency],
  settings: [SwiftSetting] = rules
) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(
  _ name: String,
  _ dependencies: [Target.Dependency],
  exclude: [String] = []
) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: rules)
}

// The fuzz targets are there only for `scripts/fuzz`, which builds everything with its instruments.
// That of statements has the catalogue and their forms by links, and so needs no module below them.
let fuzzing: [Target] =
  Context.environment["ARREARS_FUZZ"] == nil
  ? []
  : [
    .executableTarget(
      name: "fuzz",
      dependencies: ["Values", "Diagnostics", "Columnar", "Query"],
      path: "Tests/Fuzzing",
      exclude: ["Found", "keywords.dict"],
      swiftSettings: rules
    ),
    .executableTarget(
      name: "file-fuzz",
      dependencies: ["Columnar", "Formats"],
      path: "Tests/FileFuzzing",
      exclude: ["Found"],
      swiftSettings: rules
    ),
  ]

let package = Package(
  name: "arrears",
  products: [
    .executable(name: "arrears", targets: ["arrears"]),
    .executable(name: "sample-data", targets: ["sample-data"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
  ],
  targets: [
    // The last three are what the archive of libedit needs, and come with its headers.
    .target(
      name: "CLibedit",
      linkerSettings: ["edit", "tinfo", "bsd", "md"].map { .linkedLibrary($0) }
    ),
    .target(name: "CXLSXWriter", linkerSettings: [.linkedLibrary("dl")]),
    .target(name: "CXXHash"),
    .target(name: "CMalloc"),
    .target(name: "CMinizip", linkerSettings: ["minizip", "z"].map { .linkedLibrary($0) }),
    .target(name: "CExpat", linkerSettings: [.linkedLibrary("expat")]),

    module("Values", []),
    module("Diagnostics", ["Values"]),
    module("Columnar", ["Values", "Diagnostics", "CXXHash", "CMalloc"]),
    module("Query", ["Values", "Diagnostics", "Columnar"]),
    module(
      "Ledger",
      [
        "Values", "Diagnostics", "Columnar", "CXXHash",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]
    ),
    module(
      "Formats",
      ["Values", "Diagnostics", "Columnar", "CXLSXWriter", "CMinizip", "CExpat"]
    ),
    module("Domain", ["Values", "Diagnostics", "Columnar", "Query", "Ledger"]),
    module("Sample", ["Values", "Columnar", "Query", "Ledger", "Domain"]),
    module(
      "Commands",
      ["Values", "Diagnostics", "Columnar", "Query", "Ledger", "Formats", "Domain"]
    ),
    module(
      "Shell",
      [
        "Values", "Diagnostics", "Columnar", "Query", "Ledger", "Formats", "Domain", "Commands",
      ],
      settings: mainActorRules
    ),
    module("LineEditing", ["Values", "CLibedit"], settings: mainActorRules),
    .executableTarget(
      name: "arrears",
      dependencies: [
        "Values", "Diagnostics", "Columnar", "Query", "Ledger", "Formats", "Domain", "Sample",
        "Commands", "Shell", "LineEditing",
      ],
      swiftSettings: mainActorRules,
      linkerSettings: staticLinking
    ),
    .executableTarget(
      name: "sample-data",
      dependencies: ["Values", "Diagnostics", "Sample", "Ledger", "Domain", "Formats"],
      swiftSettings: mainActorRules
    ),

    tests("ValuesTests", ["Values"]),
    tests("DiagnosticsTests", ["Diagnostics", "Values"]),
    tests("ColumnarTests", ["Columnar", "Values"]),
    tests("QueryTests", ["Query", "Columnar", "Diagnostics", "Values"]),
    tests(
      "LedgerTests",
      [
        "Ledger", "Columnar", "Diagnostics", "Values",
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]
    ),
    tests("FormatsTests", ["Formats", "Columnar", "Diagnostics", "Values"]),
    tests("DomainTests", ["Domain", "Ledger", "Query", "Columnar", "Values", "Diagnostics"]),
    tests(
      "CommandsTests",
      [
        "Commands", "Formats", "Domain", "Ledger", "Query", "Columnar", "Values", "Diagnostics",
      ]
    ),
    tests(
      "SampleTests",
      [
        "Sample", "Commands", "Formats", "Domain", "Ledger", "Query", "Columnar", "Values",
      ]
    ),
    tests(
      "DifferentialTests",
      [
        "Domain", "Query", "Columnar", "Values", "Diagnostics",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    tests("ProgramTests", ["arrears", "sample-data", "Shell"], exclude: ["Lessons"]),
    tests(
      "GoldenTests",
      [
        "Shell", "Commands", "Sample", "Formats", "Domain", "Ledger", "Query", "Columnar",
        "Values", "Diagnostics",
      ],
      exclude: ["Errors", "Lessons", "Letters", "Lists", "Pages", "Queries", "Sessions", "Stages"]
    ),
    tests("LineEditingTests", ["LineEditing", "Values", "line-editing-probe"]),
    .executableTarget(
      name: "line-editing-probe",
      dependencies: ["LineEditing", "Values"],
      path: "Tests/LineEditingProbe",
      swiftSettings: mainActorRules
    ),
  ] + fuzzing,
  swiftLanguageModes: [.v6]
)
