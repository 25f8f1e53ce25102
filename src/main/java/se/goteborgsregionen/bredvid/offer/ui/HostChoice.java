package se.goteborgsregionen.bredvid.offer.ui;

/**
 * Somebody who could receive or supervise.
 *
 * @param name as shown
 * @param workplace empty when it is not known
 */
record HostChoice(long id, String name, String workplace) {

    String label() {
        return workplace.isEmpty() ? name : name + " · " + workplace;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HostChoice choice && choice.id == id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }
}
