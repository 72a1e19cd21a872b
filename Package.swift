// swift-tools-version: 6.2
import PackageDescription

// Arrows point down: a room imports only what it names here, and the build refuses the rest
// (`--explicit-target-dependency-import-check error`, and the import table in .ci/imports).

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.init(stringLiteral: name)] + dependencies, exclude: exclude,
    swiftSettings: strict)
}

let package = Package(
  name: "vantage",
  products: [.executable(name: "vantage", targets: ["vantage"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // The executable: commands, the run loop, effects. It alone imports several siblings.
    .executableTarget(
      name: "vantage",
      dependencies: [
        "AccountModel", "TextCells", "Digest", "AccountLoader", "Extraction", "Anchoring", "ReviewStore", "Report",
        "ReviewScreen", "Terminal", "Settings", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // A tool for whoever changes the tagger: `make model`. No part of the installed program.
    .executableTarget(name: "TrainTagger", dependencies: ["Extraction", "Seeded"], swiftSettings: strict),

    // Numbers that are the same on every run, for that tool and for tests. No part of the installed program.
    room("Seeded"),

    // What tests kill, starve and disturb while it tags. No part of the installed program.
    .executableTarget(
      name: "TagPress", dependencies: ["AccountModel", "Digest", "ReviewStore"], path: "Tests/TagPress",
      swiftSettings: strict),

    // Siblings: each stands on the core alone.
    room("ReviewScreen", ["AccountModel", "TextCells"]),
    room("Terminal", ["TextCells", "CNcurses", "CTerminal"]),
    room("AccountLoader", ["AccountModel", "Digest", "CCharset"]),
    room("Extraction", ["AccountModel", "CResources"]),
    room("Anchoring", ["AccountModel"]),
    room("ReviewStore", ["AccountModel", "Digest", "CJSON", .product(name: "GRDB", package: "GRDB.swift")]),
    room("Report", ["AccountModel", "TextCells"]),
    room("Settings", ["AccountModel", "TextCells", "CTOML"]),

    // The core and what lies below the line.
    room("AccountModel"),
    room("TextCells", ["CTerminal"]),
    room("Digest", ["CCrypto"]),

    // C: system libraries behind functions, signal handlers, and the embedded data.
    .systemLibrary(name: "CNcurses", path: "Sources/CNcurses"),
    .systemLibrary(name: "CCrypto", path: "Sources/CCrypto"),
    .systemLibrary(name: "CCharset", path: "Sources/CCharset"),
    .target(name: "CTerminal"),
    .target(name: "CTOML"),
    .target(name: "CJSON"),
    .target(name: "CResources"),

    tests("AccountModel", ["Seeded"]),
    tests("TextCells", ["Seeded"]),
    tests("Digest"),
    tests("AccountLoader", ["AccountModel"]),
    tests("Extraction", ["AccountModel", "Seeded"], exclude: ["Accounts"]),
    tests("Anchoring", ["AccountModel", "AccountLoader", "Extraction", "Seeded"]),
    tests("TrainTagger", ["Extraction"]),
    tests("ReviewStore", ["AccountModel", "Digest", "Seeded", .product(name: "GRDB", package: "GRDB.swift")]),
    tests("Report", ["AccountModel"], exclude: ["Golden"]),
    tests("ReviewScreen", ["AccountModel", "TextCells", "Seeded"]),
    tests("Terminal", ["TextCells"]),
    tests("Settings", ["AccountModel", "TextCells", "Seeded"]),
    // Whole programs in a real pseudo-terminal.
    .testTarget(
      name: "VantageTests", dependencies: ["vantage", "TagPress", "Seeded"], exclude: ["Releases"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x,
  cxxLanguageStandard: .cxx17
)
