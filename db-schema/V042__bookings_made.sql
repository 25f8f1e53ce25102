-- How many bookings somebody made herself within a day is asked before each; without this all that she ever made are read.
ALTER TABLE booking ADD KEY booking_made (person_id, booked_at);
