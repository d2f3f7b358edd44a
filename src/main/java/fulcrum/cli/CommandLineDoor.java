package fulcrum.cli;

import fulcrum.cli.actions.ActionsVerb;
import fulcrum.cli.actions.EvidenceVerb;
import fulcrum.cli.actions.GroupsVerb;
import fulcrum.cli.actions.PlanVerbs;
import fulcrum.cli.actions.ProcessesVerb;
import fulcrum.cli.actions.RoutineVerbs;
import fulcrum.cli.actions.RoutinesVerb;
import fulcrum.cli.actions.StandingVerbs;
import fulcrum.cli.actions.StepsVerb;
import fulcrum.cli.actions.TogetherVerbs;
import fulcrum.cli.actions.UnloggedVerb;
import fulcrum.cli.audit.AuditVerb;
import fulcrum.cli.definitions.DefinitionsVerb;
import fulcrum.cli.definitions.FileVerbs;
import fulcrum.cli.delivery.DeliveriesVerb;
import fulcrum.cli.figures.AllocateVerb;
import fulcrum.cli.figures.AnomaliesVerb;
import fulcrum.cli.figures.BriefVerb;
import fulcrum.cli.figures.DecidingVerbs;
import fulcrum.cli.figures.DiagnoseVerb;
import fulcrum.cli.figures.EffectVerb;
import fulcrum.cli.figures.EffectsVerb;
import fulcrum.cli.figures.ExperimentVerb;
import fulcrum.cli.figures.ExplainVerb;
import fulcrum.cli.figures.FiguresVerb;
import fulcrum.cli.figures.ForecastVerb;
import fulcrum.cli.figures.GoalVerb;
import fulcrum.cli.figures.GoalVerbs;
import fulcrum.cli.figures.LeversVerb;
import fulcrum.cli.figures.LifetimesVerb;
import fulcrum.cli.figures.PartsVerb;
import fulcrum.cli.figures.ProposalVerbs;
import fulcrum.cli.figures.ProposeVerb;
import fulcrum.cli.figures.ReviewVerb;
import fulcrum.cli.figures.SpreadVerb;
import fulcrum.cli.figures.StandVerb;
import fulcrum.cli.figures.TargetsVerb;
import fulcrum.cli.figures.TopicsVerb;
import fulcrum.cli.figures.TreeVerb;
import fulcrum.cli.figures.Voice;
import fulcrum.cli.figures.WeightVerb;
import fulcrum.cli.imports.ImportVerb;
import fulcrum.cli.imports.ImportsVerb;
import fulcrum.cli.metrics.MetricsVerb;
import fulcrum.cli.people.PeopleVerb;
import fulcrum.cli.people.StaffVerbs;
import fulcrum.cli.serve.ServeVerb;
import fulcrum.cli.sharing.OwnedElsewhere;
import fulcrum.cli.stores.StoresVerb;
import fulcrum.cli.storeworld.DemoVerb;
import fulcrum.cli.storeworld.StoreWorldVerb;
import fulcrum.cli.upkeep.BackupVerbs;
import fulcrum.cli.upkeep.UpkeepVerbs;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line: one verb, one class, one folder.
///
/// Exit codes: 0 done, 1 a fault that is not the user's, 2 usage, 3 some rows refused, 4 a file not
/// recognised or refused.
public final class CommandLineDoor {

    public static final int DONE = 0;
    public static final int FAULT = 1;
    public static final int USAGE = 2;
    public static final int ROWS_REFUSED = 3;
    public static final int FILE_REFUSED = 4;

    private final Desk desk;
    private final Pages pages;

    public CommandLineDoor(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /// Runs one command and gives its exit code.
    public int run(List<String> arguments) {
        var line =
                verbs().setOut(desk.out())
                        .setErr(desk.err())
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .registerConverter(BigDecimal.class, new WrittenNumber(desk))
                        .setParameterExceptionHandler((mistake, _) -> mistaken(mistake))
                        .setExecutionExceptionHandler((fault, verb, _) ->
                                fault instanceof OwnedElsewhere elsewhere
                                        ? handOver(elsewhere, arguments)
                                        : fault(fault, verb));
        try {
            return line.execute(arguments.toArray(String[]::new));
        } finally {
            desk.out().flush();
            desk.err().flush();
        }
    }

    /// Every verb.
    CommandLine verbs() {
        return new CommandLine(new Root(desk))
                .addSubcommand("serve", new ServeVerb(desk, pages))
                .addSubcommand("import", new ImportVerb(desk))
                .addSubcommand("imports", new ImportsVerb(desk))
                .addSubcommand("stores", new StoresVerb(desk))
                .addSubcommand("people", people())
                .addSubcommand("audit", new AuditVerb(desk))
                .addSubcommand("deliveries", new DeliveriesVerb(desk))
                .addSubcommand("actions", actions())
                .addSubcommand("processes", processes())
                .addSubcommand("routines", routines())
                .addSubcommand("rebuild", new UpkeepVerbs.Rebuild(desk))
                .addSubcommand("backup", new BackupVerbs.Backup(desk))
                .addSubcommand("verify", new BackupVerbs.Verify(desk))
                .addSubcommand("restore", new BackupVerbs.Restore(desk))
                .addSubcommand("forget", new UpkeepVerbs.Forget(desk))
                .addSubcommand("held", new UpkeepVerbs.HeldOf(desk))
                .addSubcommand("vault", new UpkeepVerbs.VaultSwitch(desk))
                .addSubcommand("figures", new FiguresVerb(desk))
                .addSubcommand("explain", new ExplainVerb(desk))
                .addSubcommand("tree", new TreeVerb(desk))
                .addSubcommand("goal", goal())
                .addSubcommand("targets", targets())
                .addSubcommand("forecast", new ForecastVerb(desk))
                .addSubcommand("effect", new EffectVerb(desk))
                .addSubcommand("effects", new EffectsVerb(desk))
                .addSubcommand("experiment", new ExperimentVerb(desk))
                .addSubcommand("brief", new BriefVerb(desk))
                .addSubcommand("review", new ReviewVerb(desk))
                .addSubcommand("levers", new LeversVerb(desk))
                .addSubcommand("anomalies", new AnomaliesVerb(desk))
                .addSubcommand("diagnose", new DiagnoseVerb(desk))
                .addSubcommand("weight", new WeightVerb(desk))
                .addSubcommand("topics", new TopicsVerb(desk))
                .addSubcommand("lifetimes", new LifetimesVerb(desk))
                .addSubcommand("allocate", new AllocateVerb(desk))
                .addSubcommand("metrics", new MetricsVerb(desk))
                .addSubcommand("definitions", definitions())
                .addSubcommand("storeworld", new StoreWorldVerb(desk))
                .addSubcommand("demo", new DemoVerb(desk, new ServeVerb(desk, pages)));
    }

    private CommandLine actions() {
        return new CommandLine(new ActionsVerb(desk))
                .addSubcommand("import", new ActionsVerb.Import(desk))
                .addSubcommand("add", new PlanVerbs.Add(desk))
                .addSubcommand("move", new PlanVerbs.Move(desk))
                .addSubcommand("change", new TogetherVerbs.Change(desk))
                .addSubcommand("undo", new TogetherVerbs.Undo(desk))
                .addSubcommand("steps", new StepsVerb(desk))
                .addSubcommand("tick", new StepsVerb.Ticking(desk))
                .addSubcommand("evidence", new EvidenceVerb(desk))
                .addSubcommand("evidence-add", new EvidenceVerb.Add(desk))
                .addSubcommand("evidence-save", new EvidenceVerb.Save(desk))
                .addSubcommand("groups", new GroupsVerb(desk))
                .addSubcommand("groups-draw", new GroupsVerb.Draw(desk))
                .addSubcommand("groups-drop", new GroupsVerb.Drop(desk))
                .addSubcommand("unlogged", new UnloggedVerb(desk))
                .addSubcommand("unlogged-take", new UnloggedVerb.Take(desk))
                .addSubcommand("unlogged-decline", new UnloggedVerb.Decline(desk));
    }

    private CommandLine processes() {
        return new CommandLine(new ProcessesVerb(desk))
                .addSubcommand("own", new ProcessesVerb.Own(desk))
                .addSubcommand("without", new ProcessesVerb.Without(desk));
    }

    private CommandLine routines() {
        return new CommandLine(new RoutinesVerb(desk))
                .addSubcommand("show", new RoutinesVerb.Show(desk))
                .addSubcommand("add", new RoutineVerbs.Add(desk))
                .addSubcommand("change", new RoutineVerbs.Change(desk))
                .addSubcommand("plan", new RoutineVerbs.PlanOne(desk))
                .addSubcommand("pause", new StandingVerbs.Pause(desk))
                .addSubcommand("resume", new StandingVerbs.Resume(desk))
                .addSubcommand("end", new StandingVerbs.End(desk));
    }

    private CommandLine people() {
        return new CommandLine(new PeopleVerb(desk))
                .addSubcommand("invite", new StaffVerbs.Invite(desk))
                .addSubcommand("change", new StaffVerbs.Change(desk))
                .addSubcommand("gone", new StaffVerbs.Gone(desk))
                .addSubcommand("back", new StaffVerbs.Back(desk))
                .addSubcommand("link", new PeopleVerb.Link(desk));
    }

    private CommandLine goal() {
        return new CommandLine(new GoalVerb(desk))
                .addSubcommand("set", new GoalVerbs.Set(desk, Voice.DECIDES))
                .addSubcommand("change", new GoalVerbs.Move(desk, Voice.DECIDES))
                .addSubcommand("withdraw", new GoalVerbs.Withdraw(desk, Voice.DECIDES))
                .addSubcommand("direction", new DecidingVerbs.SetDirection(desk, Voice.DECIDES))
                .addSubcommand("budget", new DecidingVerbs.SetBudget(desk, Voice.DECIDES))
                .addSubcommand("propose", ProposeVerb.of(desk))
                .addSubcommand("proposals", new ProposalVerbs.Open(desk))
                .addSubcommand("accept", new ProposalVerbs.Accept(desk))
                .addSubcommand("decline", new ProposalVerbs.Decline(desk));
    }

    private CommandLine targets() {
        return new CommandLine(new TargetsVerb(desk))
                .addSubcommand("stand", new StandVerb(desk))
                .addSubcommand("parts", new PartsVerb(desk))
                .addSubcommand("spread", new SpreadVerb(desk))
                .addSubcommand("part-set", new PartsVerb.Set(desk, Voice.DECIDES))
                .addSubcommand("part-drop", new PartsVerb.Drop(desk, Voice.DECIDES));
    }

    private CommandLine definitions() {
        return new CommandLine(new DefinitionsVerb(desk))
                .addSubcommand("check", new FileVerbs.Check(desk))
                .addSubcommand("set", new FileVerbs.Set(desk))
                .addSubcommand("versions", new FileVerbs.Versions(desk));
    }

    /// A server owns the data directory: it runs the command as this process would have.
    private int handOver(OwnedElsewhere elsewhere, List<String> arguments) {
        try (var owner = elsewhere.owner()) {
            if (!owner.isOfThisBuild()) {
                desk.err().println(desk.say("cli.sharing.other-build", desk.directory()));
            }
            return owner.carryOut(desk.caller(), arguments, desk.out(), desk.err());
        } catch (IOException e) {
            desk.err().println(desk.say("cli.sharing.lost", desk.directory()));
            return FAULT;
        }
    }

    /// A word that is nearly right is told, else the whole usage; either way where it stands.
    private int mistaken(ParameterException mistake) {
        var verb = mistake.getCommandLine();
        desk.err().println(mistake.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(mistake, desk.err())) {
            verb.usage(desk.err());
        }
        desk.err().println(desk.say("cli.try-help", verb.getCommandSpec().qualifiedName()));
        return USAGE;
    }

    private int fault(Exception fault, CommandLine line) {
        if (fault instanceof UsageMistake mistake) {
            desk.err().println(mistake.getMessage());
            desk.err().println(desk.say("cli.try-help", line.getCommandSpec().qualifiedName()));
            return USAGE;
        }
        desk.err().println(desk.say("cli.fault", String.valueOf(fault.getMessage())));
        if (System.getenv("FULCRUM_TRACE") != null) {
            fault.printStackTrace(desk.err());
        }
        return FAULT;
    }
}
