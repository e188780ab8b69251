-- How a case ended may be told before when; a rule on what is absent would make a second import of the same lines differ.

alter table cases.cases drop constraint closed_with_type;
