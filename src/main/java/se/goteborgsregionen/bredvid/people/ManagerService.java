package se.goteborgsregionen.bredvid.people;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.access.MayCall;
import se.goteborgsregionen.bredvid.access.MayCall.Who;

/** Says who answers for a person at this moment. */
@Service
public class ManagerService {

    private final PersonRepository records;
    private final PersonQueries people;

    ManagerService(PersonRepository records, PersonQueries people) {
        this.records = records;
        this.people = people;
    }

    /**
     * Who leads the person's workplace, else the manager named for herself, else her organisation's contact; empty when
     * there is none of them but herself.
     *
     * @throws NoSuchElementException when there is no such person
     */
    @MayCall(Who.PORTAL)
    @Transactional(readOnly = true)
    public Optional<Person> managerOf(long personId) {
        return ManagerRules.managerOf(aboveOf(personId)).flatMap(people::find);
    }

    /**
     * Everybody who may let the person go, deputies too; the one who is asked first comes first. Empty when there is nobody
     * but herself.
     *
     * @throws NoSuchElementException when there is no such person
     */
    @MayCall(Who.PORTAL)
    @Transactional(readOnly = true)
    public List<Long> deciders(long personId) {
        return ManagerRules.deciders(aboveOf(personId));
    }

    /**
     * Who is asked when none of the {@link #deciders} answers: the first one's own manager, else the contact of the person's
     * organisation. Empty when that is nobody else.
     *
     * @throws NoSuchElementException when there is no such person
     */
    @MayCall(Who.PORTAL)
    @Transactional(readOnly = true)
    public Optional<Long> above(long personId) {
        ManagerRules.Above hers = aboveOf(personId);
        List<Long> asked = ManagerRules.deciders(hers);
        Optional<Long> managersManager =
                asked.stream().findFirst().map(this::aboveOf).flatMap(ManagerRules::managerOf);
        return managersManager
                .or(() -> Optional.ofNullable(hers.contact()))
                .filter(higher -> higher != personId && !asked.contains(higher));
    }

    private ManagerRules.Above aboveOf(long personId) {
        return records.above(personId).orElseThrow(() -> new NoSuchElementException("No person " + personId));
    }
}
