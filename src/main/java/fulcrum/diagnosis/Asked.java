package fulcrum.diagnosis;

/// How a check is answered.
@FunctionalInterface
interface Asked {

    Look look(Dossier dossier);
}
