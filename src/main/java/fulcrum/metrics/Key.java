package fulcrum.metrics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One slice and one part of it.
record Key(LocalDate date, List<Optional<String>> parts) implements Comparable<Key> {

    /// Days and article numbers that follow each other must not fall onto the same few hashes.
    @Override
    public int hashCode() {
        int hash = date.hashCode() * 0x9E3779B1;
        for (var part : parts) {
            hash = (hash ^ part.hashCode()) * 0x85EBCA6B;
            hash ^= hash >>> 15;
        }
        return hash;
    }

    /// By date, then by part; a part without name comes last.
    @Override
    public int compareTo(Key other) {
        int order = date.compareTo(other.date);
        for (int i = 0; order == 0 && i < parts.size(); i++) {
            order = compare(parts.get(i), other.parts.get(i));
        }
        return order;
    }

    private static int compare(Optional<String> one, Optional<String> other) {
        if (one.isPresent() && other.isPresent()) {
            return one.get().compareTo(other.get());
        }
        return Boolean.compare(one.isEmpty(), other.isEmpty());
    }
}
