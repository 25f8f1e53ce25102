package se.goteborgsregionen.bredvid.people;

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
        ManagerRules.Above above =
                records.above(personId).orElseThrow(() -> new NoSuchElementException("No person " + personId));
        return ManagerRules.managerOf(above).flatMap(people::find);
    }
}
